declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon given as closed or open rings, with its distance to the edge. */
  function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
    debug?: boolean,
  ): number[] & { distance: number };

  export { polylabel as default };
}
