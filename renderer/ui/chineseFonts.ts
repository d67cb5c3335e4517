/** Bundled Noto families, cut in slices that are loaded only when their characters are shown; rare characters after them. */
import '@fontsource-variable/noto-sans-sc';
import '@fontsource-variable/noto-sans-tc';
import './fonts/sansRare.css';
