/** Degrees east and north. */
export type Place = readonly [longitude: number, latitude: number];

/** States too small for the outlines, where they lie: degrees east and north, to the nearest half or so. */
export const SMALL_STATES: Readonly<Record<string, Place>> = {
  AND: [1.6, 42.5], ATG: [-61.8, 17.1], BHR: [50.5, 26], BRB: [-59.5, 13.2], COM: [43.9, -12], CPV: [-23.8, 15.1], DMA: [-61.4, 15.4], FSM: [158.2, 6.9], GRD: [-61.7, 12.1],
  HKG: [114.2, 22.3], KIR: [173, 1.4], KNA: [-62.7, 17.3], LCA: [-61, 13.9], LIE: [9.5, 47.2], MCO: [7.4, 43.7], MDV: [73.5, 4.2], MHL: [171.2, 7.1], MLT: [14.4, 35.9], MUS: [57.6, -20.3],
  NRU: [166.9, -0.5], PLW: [134.5, 7.4], SGP: [103.8, 1.35], SMR: [12.5, 43.9], STP: [6.7, 0.3], SYC: [55.5, -4.6], TON: [-175.2, -21.2], TUV: [179.2, -8.5], VAT: [12.45, 41.9], VCT: [-61.2, 13.2], WSM: [-172.1, -13.8],
};
