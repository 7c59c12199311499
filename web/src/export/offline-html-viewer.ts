/**
 * What the parts of the viewer share. Each part goes into the page as its own text, so it names nothing of this file and
 * nothing that is imported: its argument and the page are all it knows.
 */
export type Viewer = {
  at: number;
  readonly slides: readonly HTMLElement[];
  show: (index: number) => void;
  /** About a point of the map, as shares of its width and height. */
  zoom: (factor: number, x?: number, y?: number) => void;
  /** By shares of what is in sight. */
  pan: (x: number, y: number) => void;
  zoomReset: () => void;
  /** What a button and its key do, by name. */
  readonly commands: Record<string, () => void>;
};

export function createViewer(): Viewer {
  const nothing = () => undefined;
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
  return { at: 0, slides, show: nothing, zoom: nothing, pan: nothing, zoomReset: nothing, commands: {} };
}

/** One slide at a time; its number stands in the address, so that a reload stays where it was. */
export function showSlides(viewer: Viewer): void {
  const number = document.querySelector('.number');
  const choices = document.querySelectorAll('dialog li button');
  viewer.show = (index) => {
    viewer.zoomReset();
    viewer.at = Math.max(0, Math.min(viewer.slides.length - 1, index));
    for (const [at, slide] of viewer.slides.entries()) slide.hidden = at !== viewer.at;
    for (const [at, choice] of choices.entries()) {
      if (at === viewer.at) choice.setAttribute('aria-current', 'page');
      else choice.removeAttribute('aria-current');
    }
    if (number) number.textContent = `${viewer.at + 1} / ${viewer.slides.length}`;
    const address = `#${viewer.at + 1}`;
    if (location.hash !== address) location.replace(address);
  };
  const showAsked = () => viewer.show((Number(location.hash.slice(1)) || 1) - 1);
  addEventListener('hashchange', showAsked);
  showAsked();
  viewer.commands.next = () => viewer.show(viewer.at + 1);
  viewer.commands.back = () => viewer.show(viewer.at - 1);
  viewer.commands.first = () => viewer.show(0);
  viewer.commands.last = () => viewer.show(viewer.slides.length - 1);
}

/** The map in sight through a window that becomes smaller and moves, never beyond the map. */
export function zoomMaps(viewer: Viewer): void {
  const mapOf = () => {
    const map = viewer.slides[viewer.at]?.querySelector<HTMLElement>('.map');
    const drawing = map?.querySelector('svg');
    if (!map || !drawing) return null;
    const { x, y, width, height } = drawing.viewBox.baseVal;
    return { drawing, x, y, width, height, full: [Number(map.dataset.width), Number(map.dataset.height)] as const };
  };
  const place = (x: number, y: number, width: number) => {
    const map = mapOf();
    if (!map) return;
    const [fullWidth, fullHeight] = map.full;
    const height = (width * fullHeight) / fullWidth;
    const left = Math.max(0, Math.min(fullWidth - width, x));
    const top = Math.max(0, Math.min(fullHeight - height, y));
    map.drawing.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  };
  viewer.zoom = (factor, x = 0.5, y = 0.5) => {
    const map = mapOf();
    if (!map) return;
    const [fullWidth, fullHeight] = map.full;
    const width = Math.max(fullWidth / 12, Math.min(fullWidth, map.width / factor));
    const height = (width * fullHeight) / fullWidth;
    place(map.x + (map.width - width) * x, map.y + (map.height - height) * y, width);
  };
  viewer.pan = (x, y) => {
    const map = mapOf();
    if (map) place(map.x + x * map.width, map.y + y * map.height, map.width);
  };
  viewer.zoomReset = () => place(0, 0, mapOf()?.full[0] ?? 1);
  viewer.commands.zoomIn = () => viewer.zoom(1.5);
  viewer.commands.zoomOut = () => viewer.zoom(1 / 1.5);
  viewer.commands.zoomReset = () => viewer.zoomReset();
}

/** Wheel, mouse, finger and two fingers on a map. */
export function holdMaps(viewer: Viewer): void {
  for (const map of document.querySelectorAll<HTMLElement>('.map')) {
    const fingers = new Map<number, { x: number; y: number }>();
    const share = ({ x, y }: { x: number; y: number }) => {
      const box = map.getBoundingClientRect();
      return { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
    };
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return a && b ? { size: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
    };
    map.addEventListener('wheel', (event) => {
      event.preventDefault();
      const { x, y } = share({ x: event.clientX, y: event.clientY });
      viewer.zoom(Math.exp(-event.deltaY / 400), x, y);
    });
    map.addEventListener('pointerdown', (event) => {
      map.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, share({ x: event.clientX, y: event.clientY }));
    });
    map.addEventListener('pointermove', (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const pinched = spread();
      const now = share({ x: event.clientX, y: event.clientY });
      fingers.set(event.pointerId, now);
      const after = spread();
      if (pinched && after && pinched.size > 0) viewer.zoom(after.size / pinched.size, after.x, after.y);
      else viewer.pan(before.x - now.x, before.y - now.y);
    });
    const release = (event: PointerEvent) => fingers.delete(event.pointerId);
    map.addEventListener('pointerup', release);
    map.addEventListener('pointercancel', release);
  }
}

/** Contents, notes, blank screen, motion, full screen: by button and by key alike. */
export function openPanels(viewer: Viewer): void {
  const dialog = document.querySelector('dialog');
  const blank = document.querySelector<HTMLElement>('.blank');
  const motion = document.querySelector<HTMLElement>('.motion');
  const switchNotes = () => {
    for (const notes of document.querySelectorAll<HTMLElement>('.notes')) notes.hidden = !notes.hidden;
  };
  const switchMotion = () => {
    const isPaused = document.body.classList.toggle('paused');
    if (!motion) return;
    motion.textContent = (isPaused ? motion.dataset.play : motion.dataset.pause) ?? '';
    motion.setAttribute('aria-pressed', String(isPaused));
  };
  viewer.commands.list = () => {
    if (dialog?.open) return dialog.close();
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  viewer.commands.notes = switchNotes;
  viewer.commands.motion = switchMotion;
  viewer.commands.blank = () => {
    if (blank) blank.hidden = !blank.hidden;
  };
  viewer.commands.full = () => {
    // A browser may refuse; the page shows the same without it.
    const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    asked.catch(() => undefined);
  };
  blank?.addEventListener('click', () => viewer.commands.blank?.());
  for (const [at, choice] of document.querySelectorAll('dialog li button').entries()) {
    choice.addEventListener('click', () => {
      viewer.show(at);
      dialog?.close();
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-command]')) {
    button.addEventListener('click', () => viewer.commands[button.dataset.command ?? '']?.());
  }
}

/** A number that is typed, and Enter, lead to the slide of that number. Tells whether the key was part of that. */
export function hearNumbers(viewer: Viewer): void {
  const typed = document.querySelector<HTMLElement>('.typed');
  addEventListener('keydown', (event) => {
    if (!typed || event.ctrlKey || event.metaKey || event.altKey) return;
    const digits = typed.textContent ?? '';
    const isDigit = /^\d$/.test(event.key) && (digits !== '' || event.key !== '0');
    if (isDigit && digits.length < 3) typed.textContent = digits + event.key;
    else if (digits === '') return;
    else if (event.key === 'Enter') viewer.show(Number(digits) - 1);
    if (!isDigit) typed.textContent = '';
    typed.hidden = typed.textContent === '';
    if (!isDigit && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

/** The keys of a keyboard and of a clicker. */
export function hearKeys(viewer: Viewer): void {
  const blank = document.querySelector<HTMLElement>('.blank');
  const keys: Record<string, string> = {
    ...{ ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next' },
    ...{ ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back', Home: 'first', End: 'last' },
    ...{ b: 'blank', '.': 'blank', '。': 'blank', f: 'full', l: 'list', n: 'notes', p: 'motion' },
    ...{ '+': 'zoomIn', '=': 'zoomIn', '-': 'zoomOut', '0': 'zoomReset' },
  };
  const steps: Record<string, readonly [number, number]> = {
    ...{ ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] },
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const step = event.shiftKey ? steps[event.key] : undefined;
    if (step) viewer.pan(...step);
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const command = step || isOnButton ? undefined : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.key === 'Escape' && blank?.hidden === false) blank.hidden = true;
    // Any key that turns the page brings the screen back first.
    else if (command && blank?.hidden === false) blank.hidden = true;
    else if (command) viewer.commands[command]?.();
    if (command || step) event.preventDefault();
  });
}

/** The parts in the order in which they take hold of the page. */
const parts = [zoomMaps, showSlides, holdMaps, openPanels, hearNumbers, hearKeys] as const;

/** The viewer as the text of a script. */
export function viewerScript(): string {
  return `const viewer=(${createViewer})();for(const part of [${parts.join(',')}])part(viewer);`;
}
