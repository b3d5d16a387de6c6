/** A firm's name as it is compared: half-width, brackets and blanks aside, 有限公司 and its like cut off. */
export function plainFirmName(name: string): string {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】〔〕“”"'·.,，、-]/g, '');
  return bare.replace(/(股份有限公司|有限责任公司|有限公司|集团公司|公司|厂)$/, '') || bare;
}
