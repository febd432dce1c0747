/** Lets the browser have its turn: what is done for the first time takes the engine long. */
export const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
