/** Blocks shorter than this are not told of by the browser. */
let blocks: { readonly start: number; readonly ms: number }[] = [];

new PerformanceObserver((list) => {
  for (const { startTime: start, duration: ms } of list.getEntries()) blocks.push({ start, ms });
}).observe({ type: 'longtask' });

/** Long tasks are told of a little after they end. */
const TOLD_MS = 120;

/** The longest the page did not answer since `from`. */
export async function longestBlock(from: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
  // One that was under way at that moment counts too.
  blocks = blocks.filter(({ start, ms }) => start + ms > from);
  return Math.max(0, ...blocks.map(({ ms }) => ms));
}
