/** What the map says of a parcel, as far as a target counts its land. */
export const CREDITED = '已认定';
export const PARTLY = '部分认定';
export const PLANNED = '计划';
/** On the list, and nothing is credited nor planned. */
export const REMAINING = '清单内未认定';
/** Not on the list, and nothing is credited nor planned. */
export const OFF_LIST = '不在清单';
