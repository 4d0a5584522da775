/** Drawings that only the popup uses; the others come from the kit. */
export { default as offlineSmallIcon } from '@fluentui/svg-icons/icons/cloud_off_16_regular.svg?raw';
export { default as customersIcon } from '@fluentui/svg-icons/icons/people_list_24_regular.svg?raw';
export { default as personIcon } from '@fluentui/svg-icons/icons/person_16_regular.svg?raw';
export { default as searchLargeIcon } from '@fluentui/svg-icons/icons/search_24_regular.svg?raw';
export { default as setUpIcon } from '@fluentui/svg-icons/icons/settings_24_regular.svg?raw';
