/**
 * Every drawing that our pages use, one constant each, so that a bundle contains only what its page imports.
 * Add a drawing as one line, named after what it stands for, from @fluentui/svg-icons.
 */
export { default as againIcon } from '@fluentui/svg-icons/icons/arrow_clockwise_20_regular.svg?raw';
export { default as buildingIcon } from '@fluentui/svg-icons/icons/building_16_regular.svg?raw';
export { default as tickIcon } from '@fluentui/svg-icons/icons/checkmark_16_regular.svg?raw';
export { default as discSmallIcon } from '@fluentui/svg-icons/icons/checkmark_circle_16_filled.svg?raw';
export { default as confirmedIcon } from '@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg?raw';
export { default as discIcon } from '@fluentui/svg-icons/icons/checkmark_circle_20_filled.svg?raw';
export { default as chevronBackIcon } from '@fluentui/svg-icons/icons/chevron_left_16_regular.svg?raw';
export { default as chevronOnIcon } from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg?raw';
export { default as clockSmallIcon } from '@fluentui/svg-icons/icons/clock_16_regular.svg?raw';
export { default as clockIcon } from '@fluentui/svg-icons/icons/clock_20_regular.svg?raw';
export { default as offlineIcon } from '@fluentui/svg-icons/icons/cloud_off_20_regular.svg?raw';
export { default as copySmallIcon } from '@fluentui/svg-icons/icons/copy_16_regular.svg?raw';
export { default as copyIcon } from '@fluentui/svg-icons/icons/copy_20_regular.svg?raw';
export { default as dismissIcon } from '@fluentui/svg-icons/icons/dismiss_20_regular.svg?raw';
export { default as squareIcon } from '@fluentui/svg-icons/icons/dismiss_square_20_filled.svg?raw';
export { default as documentIcon } from '@fluentui/svg-icons/icons/document_16_regular.svg?raw';
export { default as editIcon } from '@fluentui/svg-icons/icons/edit_16_regular.svg?raw';
export { default as errorSmallIcon } from '@fluentui/svg-icons/icons/error_circle_16_filled.svg?raw';
export { default as errorIcon } from '@fluentui/svg-icons/icons/error_circle_20_filled.svg?raw';
export { default as historyIcon } from '@fluentui/svg-icons/icons/history_16_regular.svg?raw';
export { default as infoIcon } from '@fluentui/svg-icons/icons/info_20_regular.svg?raw';
export { default as lockIcon } from '@fluentui/svg-icons/icons/lock_closed_16_regular.svg?raw';
export { default as mailIcon } from '@fluentui/svg-icons/icons/mail_20_regular.svg?raw';
export { default as moreIcon } from '@fluentui/svg-icons/icons/more_horizontal_20_regular.svg?raw';
export { default as openIcon } from '@fluentui/svg-icons/icons/open_16_regular.svg?raw';
export { default as signInIcon } from '@fluentui/svg-icons/icons/person_key_24_regular.svg?raw';
export { default as ringQuestionSmallIcon } from '@fluentui/svg-icons/icons/question_circle_16_regular.svg?raw';
export { default as ringQuestionIcon } from '@fluentui/svg-icons/icons/question_circle_20_regular.svg?raw';
export { default as searchIcon } from '@fluentui/svg-icons/icons/search_20_regular.svg?raw';
export { default as settingsIcon } from '@fluentui/svg-icons/icons/settings_20_regular.svg?raw';
export { default as dashIcon } from '@fluentui/svg-icons/icons/subtract_16_regular.svg?raw';
export { default as ringDashSmallIcon } from '@fluentui/svg-icons/icons/subtract_circle_16_regular.svg?raw';
export { default as ringDashIcon } from '@fluentui/svg-icons/icons/subtract_circle_20_regular.svg?raw';
export { default as triangleSmallIcon } from '@fluentui/svg-icons/icons/warning_16_filled.svg?raw';
export { default as triangleIcon } from '@fluentui/svg-icons/icons/warning_20_filled.svg?raw';
