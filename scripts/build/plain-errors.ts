/**
 * Takes the place of the package by which the messaging library sends errors: ours answers failures as
 * values, so of an error that escapes, the message is enough.
 */

interface PlainError {
  message: string;
}

export const serializeError = ({ message }: Error): PlainError => ({ message });

export const deserializeError = ({ message }: PlainError): Error => new Error(message);
