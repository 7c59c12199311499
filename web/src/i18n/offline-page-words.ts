import type { WordsOf } from './zh.ts';

const zh = {
  controls: '演示控制',
  next: '下一页',
  back: '上一页',
  list: '目录',
  notes: '备注',
  noNotes: '这一页没有备注。',
  zoomIn: '放大地图',
  zoomOut: '缩小地图',
  zoomReset: '地图复原',
  pause: '暂停动画',
  play: '播放动画',
  fullScreen: '全屏',
  blank: '黑屏',
  close: '关闭',
  map: '地图：用加减号缩放，按住 Shift 用方向键移动，0 复原',
  keys: '方向键或翻页键翻页，数字加 Enter 跳转，B 黑屏，F 全屏，L 目录，N 备注，P 动画，加减号缩放地图，0 复原，Shift 加方向键移动地图。',
};

const en: WordsOf<typeof zh> = {
  controls: 'Controls of the presentation',
  next: 'Next slide',
  back: 'Previous slide',
  list: 'Contents',
  notes: 'Notes',
  noNotes: 'No notes for this slide.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Whole map',
  pause: 'Pause the motion',
  play: 'Play the motion',
  fullScreen: 'Full screen',
  blank: 'Blank the screen',
  close: 'Close',
  map: 'Map: plus and minus zoom, Shift and arrows move, 0 shows the whole',
  keys: 'Arrows or page keys turn the page, a number and Enter goes there, B blank, F full screen, L contents, N notes, P motion, plus and minus zoom the map, 0 shows it whole, Shift and arrows move it.',
};

/** Words of the page that presents a story without a network. */
export const offlinePageWords = { zh, en };
