import { templates } from "./templates.js";

/**
 * Places of the values that the parser's templates mix. S0, S1, S2: the top words of the stack; B0, B1, B2: the front of the buffer; with L, R, L2, R2
 * their outermost and second outermost children on a side. Behind the underline: W word, T tag, M lemma, L relation. VL, VR: number of children;
 * D distance, BET what stands between, QUOTES which of them are quoted; CASE and MARK the preposition or conjunction of a word; G what the guide says.
 */
export enum V {
  S0_W = 1, S0_T, S1_W, S1_T, B0_W, B0_T, B1_W, B1_T, B2_T, B2_W, S2_T, S2_M, B0_SUFFIX, S0_SUFFIX, S0_M, B0_M, S1_M, S0L_T, S0R_T, B0L_T,
  S1L_T, S1R_T, S0L_L, S0R_L, S1L_L, S1R_L, B0L_L, B0L2_L, S0L2_L, S0R2_L, S1R2_L, S0L_W, S0R_W, S1L_W, S1R_W, B0L_W, VR0, VL0, VR1, VL1,
  VLB, S0_MASK, S1_MASK, B0_MASK, S1T_S0T, S0T_B0T, D_SB, D_SS, BET_SS, BET_SB, QUOTES, S0T_S1T, QUOTES_SS, QUOTES_SB, S0_CASE, S0_MARK,
  S1_CASE, S1_MARK, G_S0, G_S0_L, G_ALL, G_B0_L, G_B0, G_S1_LEMMA, G_S1_L, G_S0_B0,
}

/** Room for the values of one configuration. */
export const PARSER_VALUES = 67;

/** Zhang and Nivre's features (2011), the preposition of a nominal, what stands between, and quotation. */
export const CONFIGURATION = templates([
  // single words
  [1, V.S0_W, V.S0_T], [2, V.S0_W], [3, V.S0_T], [4, V.S1_W, V.S1_T], [5, V.S1_W], [6, V.S1_T], [7, V.B0_W, V.B0_T], [8, V.B0_W],
  [9, V.B0_T], [10, V.B1_W, V.B1_T], [11, V.B1_W], [12, V.B1_T], [13, V.B2_T, V.B2_W], [14, V.B2_T], [15, V.S2_T], [16, V.S2_M, V.S2_T],
  [17, V.B0_SUFFIX, V.S0_T], [18, V.S0_SUFFIX, V.S1_T],
  // pairs
  [20, V.S0_M, V.S0_T, V.B0_M], [21, V.S0_M, V.B0_T], [22, V.S0_T, V.B0_M], [23, V.S0_M, V.B0_M], [24, V.S0_T, V.B0_T],
  [25, V.S0_W, V.S0_T, V.B0_T], [26, V.S0_T, V.B0_W, V.B0_T], [27, V.S1_M, V.S0_M], [28, V.S1_T, V.S0_T], [29, V.S1_M, V.S1_T, V.S0_T],
  [30, V.S1_T, V.S0_M, V.S0_T], [31, V.S1_M, V.B0_T], [32, V.S1_T, V.B0_M], [33, V.S1_M, V.B0_M], [34, V.B0_T, V.B1_T], [35, V.B0_M, V.B1_T],
  [36, V.B0_T, V.B1_W], [37, V.S0_M, V.B1_T, V.B0_T],
  // triples
  [40, V.S0_T, V.B0_T, V.B1_T], [41, V.S1_T, V.S0_T, V.B0_T], [42, V.S2_T, V.S1_T, V.S0_T], [43, V.B0_T, V.B1_T, V.B2_T],
  [44, V.S0_T, V.S0L_T, V.B0_T], [45, V.S0_T, V.S0R_T, V.B0_T], [46, V.S0_T, V.B0L_T, V.B0_T], [47, V.S1_T, V.S1L_T, V.S0_T],
  [48, V.S1_T, V.S1R_T, V.S0_T], [49, V.S1_T, V.S0L_T, V.S0_T], [50, V.S1_T, V.S0R_T, V.S0_T], [51, V.S1_M, V.S0_T, V.B0_T],
  [52, V.S1_T, V.S0_M, V.B0_T], [53, V.S1_T, V.S0_T, V.B0_M], [54, V.S1_M, V.S0_M, V.B0_T],
  // children and their relations
  [60, V.S0L_L, V.S0R_L, V.S0_T], [61, V.S1L_L, V.S1R_L, V.S1_T], [62, V.B0L_L, V.B0L2_L, V.B0_T], [63, V.S0L_L, V.S0L2_L, V.S0_T],
  [64, V.S0R_L, V.S0R2_L, V.S0_T], [65, V.S1R_L, V.S1R2_L, V.S1_T], [66, V.S0L_W, V.S0L_L, V.S0_T], [67, V.S0R_W, V.S0R_L, V.S0_T],
  [68, V.S1L_W, V.S1L_L, V.S1_T], [69, V.S1R_W, V.S1R_L, V.S1_T], [70, V.B0L_W, V.B0L_L, V.B0_T], [71, V.S1R_L, V.S1_T, V.S0_T],
  [72, V.S0R_L, V.S0_T, V.B0_T], [73, V.S0L_L, V.S0_T, V.B0_T],
  // valency
  [80, V.S0_M, V.S0_T, V.VR0], [81, V.S0_T, V.VL0, V.VR0], [82, V.S1_M, V.S1_T, V.VR1], [83, V.S1_T, V.VL1, V.VR1], [84, V.B0_T, V.VLB],
  [85, V.B0_M, V.VLB], [86, V.S0_T, V.S0_MASK], [87, V.S1_T, V.S1_MASK], [88, V.B0_T, V.B0_MASK], [89, V.S1_T, V.S1_MASK, V.S0_T],
  [90, V.S0_T, V.S0_MASK, V.B0_T], [91, V.S1_M, V.S1_MASK, V.S0_T], [92, V.S0_M, V.S0_MASK, V.B0_T], [93, V.S1T_S0T, V.S0_MASK, V.S1_MASK],
  [94, V.S0T_B0T, V.S0_MASK, V.B0_MASK],
  // distance and what stands between
  [100, V.D_SB, V.S0_T, V.B0_T], [101, V.D_SS, V.S1_T, V.S0_T], [102, V.D_SB, V.S0_M], [103, V.D_SS, V.S1_M],
  [104, V.BET_SS, V.S1_T, V.S0_T], [105, V.BET_SB, V.S0_T, V.B0_T], [106, V.BET_SS, V.S1_M, V.S0_T], [107, V.QUOTES, V.S0T_S1T, V.B0_T],
  [108, V.QUOTES_SS, V.S1_M, V.S0_T], [109, V.QUOTES_SB, V.B0_M, V.S0_T],
  // the preposition or conjunction that a word brings
  [110, V.S1_M, V.S0_CASE], [111, V.S1_T, V.S0_CASE, V.S0_T], [112, V.S1_M, V.S0_CASE, V.S0_M], [113, V.S1_T, V.S0_CASE, V.S0_M],
  [114, V.S2_T, V.S1_T, V.S0_CASE], [115, V.S2_M, V.S0_CASE, V.S1_T], [116, V.S2_M, V.S1_M, V.S0_CASE], [117, V.S1_T, V.S0_MARK, V.S0_T],
  [118, V.S1_M, V.S0_MARK], [119, V.S0_MARK, V.S0_T, V.B0_T], [120, V.S1_CASE, V.S1_T, V.S0_CASE], [121, V.S1_MARK, V.S1_T, V.S0_T],
  [122, V.S0_CASE, V.S0_T, V.B0_T], [123, V.S1_M, V.B0_W, V.S0_T], [124, V.S1_T, V.B0_W, V.S0_M],
]);

/** What the guide says of the words at hand: where their heads stand, and whether dependents are still to come. */
export const GUIDANCE = templates([
  [130, V.G_S0, V.G_S0_L], [131, V.G_ALL], [132, V.G_ALL, V.S0_T, V.B0_T], [133, V.G_ALL, V.S1_T, V.S0_T],
  [134, V.G_ALL, V.G_S0_L, V.G_B0_L], [135, V.G_S0, V.G_S0_L, V.S0_T], [136, V.G_B0, V.G_B0_L, V.B0_T], [137, V.G_S0, V.G_S0_L, V.B0_T],
  [138, V.G_S0, V.G_S0_L, V.S1_T], [139, V.G_S0, V.G_S0_L, V.G_S1_LEMMA], [140, V.G_ALL, V.G_S1_L, V.G_S0_L],
  [141, V.G_S0_B0, V.G_S0_L, V.S0_MASK], [142, V.G_S0, V.G_S0_L, V.S1_MASK],
]);
