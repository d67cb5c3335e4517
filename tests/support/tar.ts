/** The plain files of a ustar archive; folders and everything else are left out. */
export const filesOfTar = (archive: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] => {
  const files: { name: string; bytes: Buffer }[] = [];
  let at = 0;
  while (at + 512 <= archive.length) {
    const field = (from: number, length: number): string =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') break;
    const size = Number.parseInt(field(124, 12), 8);
    const isFile = field(156, 1) === '0' || field(156, 1) === '';
    if (isFile) files.push({ name, bytes: archive.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
};
