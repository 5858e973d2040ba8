/** The page's own way to let the user choose files: the browser's chooser, or the system's in the desktop program. */

/** Empty where they thought better of it. The input is part of the page until it has answered: a browser may forget one that is not, and then nothing is ever chosen. */
export async function chooseFiles({ folder }: { readonly folder: boolean }): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  input.hidden = true;
  document.body.append(input);
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
  input.remove();
  return chosen;
}
