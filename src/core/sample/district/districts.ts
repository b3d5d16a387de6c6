import { beilun } from './beilun';
import { dinghai } from './dinghai';
import type { DistrictSpec } from './district-spec';
import { shangyu } from './shangyu';

/** The sample districts, in the order they are offered. */
export const sampleDistricts: readonly DistrictSpec[] = [dinghai, beilun, shangyu];
