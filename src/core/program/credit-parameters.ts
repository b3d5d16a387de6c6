/** The parameter by which building area stands for land: so many square metres of floors to a mu. */
export const floorMuRatio = 'floorMuRatio';
