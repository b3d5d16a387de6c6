export type BasemapLook = 'light' | 'dark' | 'print';

/** Colours of the basemap. Parcels are the subject, so everything here stays between paper and grey. */
export interface BasemapColors {
  /** Beyond the map sheet: nothing is known there, neither land nor sea. */
  readonly beyond: string;
  readonly sea: string;
  readonly land: string;
  readonly shore: string;
  readonly unitBorder: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly rail: string;
  readonly text: string;
  readonly seaText: string;
  readonly halo: string;
  readonly seaHalo: string;
}

export const basemapColors: Readonly<Record<BasemapLook, BasemapColors>> = {
  light: {
    beyond: '#e8ebe8',
    sea: '#d3e1e8',
    land: '#f0f2ee',
    shore: '#aec3ce',
    unitBorder: '#b9b3bd',
    road: '#ffffff',
    roadEdge: '#d5d8d2',
    rail: '#c3c6c6',
    text: '#5f6a70',
    seaText: '#6b8a9a',
    halo: '#f0f2ee',
    seaHalo: '#d3e1e8',
  },
  dark: {
    beyond: '#161b1e',
    sea: '#10202a',
    land: '#1b2124',
    shore: '#34505f',
    unitBorder: '#4a4853',
    road: '#2f383d',
    roadEdge: '#151a1d',
    rail: '#3a4348',
    text: '#93a0a8',
    seaText: '#5f8296',
    halo: '#1b2124',
    seaHalo: '#10202a',
  },
  print: {
    beyond: '#ffffff',
    sea: '#f5f8fa',
    land: '#ffffff',
    shore: '#8f9aa1',
    unitBorder: '#a8a8a8',
    road: '#ffffff',
    roadEdge: '#c4c4c4',
    rail: '#b5b5b5',
    text: '#4d4d4d',
    seaText: '#7d8f99',
    halo: '#ffffff',
    seaHalo: '#f5f8fa',
  },
};
