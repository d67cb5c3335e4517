import { type OpenedCamera, openCamera, stopCamera } from '#platform/camera.ts';
import { watchForCode } from '#platform/codeReading.ts';
import { button, element } from './element.ts';
import type { PageWords } from './pageTexts.ts';

/** The camera on the page. */
export interface CameraBox {
  readonly box: HTMLElement;
  readonly stop: () => void;
}

/** The camera: off until it is asked for, off again when a code was read. */
export const cameraBox = ({ t }: PageWords, onText: (text: string) => void): CameraBox => {
  const place = element('div', { class: 'camera' });
  const switchButton = button(t('camera.start'), () => (end === null ? void start(null) : stop()), { class: 'main' });
  let end: (() => void) | null = null;

  const stop = (): void => {
    end?.();
    end = null;
    place.replaceChildren(element('p', {}, t('camera.off')));
    switchButton.textContent = t('camera.start');
  };

  const choice = ({ cameras, id }: OpenedCamera): readonly Node[] => {
    if (cameras.length < 2) return [];
    const options = cameras.map((camera, index) =>
      element(
        'option',
        { value: camera.id, selected: camera.id === id },
        camera.label === '' ? t('camera.unnamed', { number: index + 1 }) : camera.label,
      ),
    );
    const select = element('select', {}, ...options);
    select.addEventListener('change', () => void start(select.value));
    return [element('label', {}, t('camera.choose'), select)];
  };

  const show = (opened: OpenedCamera): void => {
    const video = element('video', { muted: true, playsinline: true, 'aria-label': t('camera.picture') });
    video.muted = true;
    video.srcObject = opened.stream;
    // A browser that will not play by itself shows its own button.
    void video.play().catch(() => undefined);
    const stopLooking = watchForCode(video, (text) => {
      stop();
      onText(text);
    });
    end = () => {
      stopLooking();
      stopCamera(opened.stream);
    };
    place.replaceChildren(video, element('p', {}, t('camera.looking')), ...choice(opened));
    switchButton.textContent = t('camera.stop');
  };

  const start = async (id: string | null): Promise<void> => {
    stop();
    const opening = await openCamera(id);
    if (opening.ok) show(opening.opened);
    else place.replaceChildren(element('p', { role: 'alert', class: 'trouble' }, t(`camera.${opening.trouble}`)));
  };

  stop();
  return { box: element('section', {}, element('h2', {}, t('camera.title')), place, switchButton), stop };
};
