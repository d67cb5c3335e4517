/** The serif families of the Chinese forms, bundled in slices: only those a sheet needs are read. */
import '@fontsource-variable/noto-serif-sc';
import '@fontsource-variable/noto-serif-tc';
import '#ui/fonts/serifRare.css';

/**
 * Resolves when every glyph on the page has its own font: printing before would embed a stand-in. A character that a
 * first family turns out to lack sets another file loading, so what is ready is asked again.
 */
export const printFontsReady = async (): Promise<void> => {
  do {
    await document.fonts.ready;
    await new Promise((settle) => requestAnimationFrame(settle));
  } while (document.fonts.status === 'loading');
};
