import { createTheme, registerIcons, setRTL } from '@fluentui/react';
import appFolder from '@fluentui/svg-icons/icons/apps_list_20_regular.svg?raw';
import building from '@fluentui/svg-icons/icons/building_20_regular.svg?raw';
import checkmarkCircle from '@fluentui/svg-icons/icons/checkmark_circle_16_filled.svg?raw';
import checkmarkCircleLarge from '@fluentui/svg-icons/icons/checkmark_circle_48_regular.svg?raw';
import chevronDown from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg?raw';
import chevronUp from '@fluentui/svg-icons/icons/chevron_up_16_regular.svg?raw';
import dismiss from '@fluentui/svg-icons/icons/dismiss_16_regular.svg?raw';
import errorCircle from '@fluentui/svg-icons/icons/error_circle_16_regular.svg?raw';
import errorCircleLarge from '@fluentui/svg-icons/icons/error_circle_48_regular.svg?raw';
import gridDots from '@fluentui/svg-icons/icons/grid_dots_20_regular.svg?raw';
import handshake from '@fluentui/svg-icons/icons/handshake_20_regular.svg?raw';
import heartPulse from '@fluentui/svg-icons/icons/heart_pulse_20_regular.svg?raw';
import home from '@fluentui/svg-icons/icons/home_20_regular.svg?raw';
import info from '@fluentui/svg-icons/icons/info_16_regular.svg?raw';
import people from '@fluentui/svg-icons/icons/people_20_regular.svg?raw';
import search from '@fluentui/svg-icons/icons/search_20_regular.svg?raw';
import shoppingBag from '@fluentui/svg-icons/icons/shopping_bag_20_regular.svg?raw';
import warning from '@fluentui/svg-icons/icons/warning_16_regular.svg?raw';

/** Fluent's icon font lives on Microsoft's CDN; the same names get drawings from a package instead. */
const DRAWINGS: Readonly<Record<string, string>> = {
  accounts: building,
  blocked2: errorCircle,
  cancel: dismiss,
  chevrondown: chevronDown,
  chevrondownsmall: chevronDown,
  chevronupsmall: chevronUp,
  clear: dismiss,
  completed: checkmarkCircle,
  errorbadge: errorCircle,
  health: heartPulse,
  home,
  info,
  marketplace: shoppingBag,
  ordererror: errorCircleLarge,
  orderplaced: checkmarkCircleLarge,
  partners: handshake,
  products: appFolder,
  search,
  users: people,
  waffle: gridDots,
  warning,
};

function draw(svg: string) {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 20 20';
  const size = viewBox.split(' ')[2];
  return (
    <svg width={size} height={size} viewBox={viewBox} fill="currentColor" aria-hidden="true">
      {[...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** Registers icons and direction, and returns the admin center's theme. */
export function prepareTheme() {
  registerIcons(
    { icons: Object.fromEntries(Object.entries(DRAWINGS).map(([name, svg]) => [name, draw(svg)])) },
    { disableWarnings: true },
  );
  setRTL(document.documentElement.dir === 'rtl');
  return createTheme({
    palette: { themePrimary: '#0f6cbd', themeDarkAlt: '#0e61aa', themeDark: '#0c528f', themeDarker: '#093c6a' },
    defaultFontStyle: { fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans Arabic', system-ui, sans-serif" },
  });
}
