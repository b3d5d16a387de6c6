/** Opens the file chooser where there is no button of its own; calls back only with a file. */
export function chooseFile(accept: string, onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (file) onFile(file);
  });
  input.addEventListener('cancel', () => input.remove());
  // Some browsers drop an input that is nowhere in the page before the choice is made.
  document.body.append(input);
  input.click();
}
