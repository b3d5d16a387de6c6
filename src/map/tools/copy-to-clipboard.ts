/** Answers whether it worked. Plain HTTP on an intranet has no clipboard of its own; the old way still works there. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done;
}
