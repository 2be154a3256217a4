// What somebody filled in on this page and did not send.

const isTyped = (field) => !field.closest('[data-taal]') && field.type !== 'hidden'
  && (field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : 'defaultValue' in field && field.value !== field.defaultValue);

export const somethingTyped = () =>
  [...document.querySelectorAll('form[method="post"] :is(input, textarea)')].some(isTyped);
