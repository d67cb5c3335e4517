/** The serif families of the Chinese forms, bundled in slices: only those a sheet needs are read. */
import '@fontsource-variable/noto-serif-sc';
import '@fontsource-variable/noto-serif-tc';
import '#ui/fonts/serifRare.css';

/**
 * Resolves when every glyph on the page has its own font: printing before would embed a stand-in. A character that a
 * first family turns out to lack sets another file loading, so what is ready is asked again.
 */
const printFontsReady = async (): Promise<void> => {
  do {
    await document.fonts.ready;
    await new Promise((settle) => requestAnimationFrame(settle));
  } while (document.fonts.status === 'loading');
};

/** Resolves when fonts and pictures of the page are read. */
export const paperReady = async (): Promise<void> => {
  await printFontsReady();
  // A picture that cannot be read prints as nothing: that is no reason not to print.
  const pictures = [...document.images].filter((picture) => !picture.complete);
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
};

/** Resolves when the sheets are as they print: everything read, and piles measured. */
export const sheetsReady = async (): Promise<void> => {
  await paperReady();
  while (document.querySelector('[data-measured="false"]') !== null) {
    await new Promise((settle) => requestAnimationFrame(settle));
  }
};
