/** A page with one name, in what a test puts around it. */

export const html = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<style>body { margin: 40px; font: 18px/1.6 serif } dialog, [popover], .modal { width: 420px; height: 160px }</style>
<p>The years of Alberto Fujimori in Peru.</p>${body}`;

export const NAME = 'Grupo Colina';
export const TEXT = '<p>The trial of the Grupo Colina went on.</p>';
