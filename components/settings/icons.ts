/** Drawings that only the settings page uses; the others come from the kit. */
export { default as managedIcon } from '@fluentui/svg-icons/icons/building_20_regular.svg?raw';
export { default as stepDoneIcon } from '@fluentui/svg-icons/icons/checkmark_circle_24_filled.svg?raw';
export { default as deleteIcon } from '@fluentui/svg-icons/icons/delete_20_regular.svg?raw';
export { default as languageIcon } from '@fluentui/svg-icons/icons/local_language_20_regular.svg?raw';
export { default as privacyIcon } from '@fluentui/svg-icons/icons/lock_closed_20_regular.svg?raw';
export { default as signInNavIcon } from '@fluentui/svg-icons/icons/person_key_20_regular.svg?raw';
export { default as attestingIcon } from '@fluentui/svg-icons/icons/signature_20_regular.svg?raw';
export { default as diagnosticsIcon } from '@fluentui/svg-icons/icons/stethoscope_20_regular.svg?raw';
