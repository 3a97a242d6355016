// Forms that need a passkey: the server gives a task, the browser answers it, the form brings the answer.
// Where the browser has no passkeys the forms stay hidden.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const known = list => (list ?? []).map(c => ({ ...c, id: bytes(c.id) }));

async function create(task) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...task,
      challenge: bytes(task.challenge),
      user: { ...task.user, id: bytes(task.user.id) },
      excludeCredentials: known(task.excludeCredentials),
    },
  });
  return answer(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function get(task) {
  const shown = await navigator.credentials.get({
    publicKey: { ...task, challenge: bytes(task.challenge), allowCredentials: known(task.allowCredentials) },
  });
  const { authenticatorData, signature, userHandle } = shown.response;
  return answer(shown, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle && text(userHandle),
  });
}

const answer = (credential, response) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: { ...response, clientDataJSON: text(credential.response.clientDataJSON) },
});

async function submit(form) {
  const fault = form.querySelector('[data-passkey-fault]');
  const button = form.querySelector('button');
  fault.hidden = true;
  button.disabled = true;
  try {
    const reply = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!reply.ok)
      throw new Error(await reply.text());
    const task = await reply.json();
    form.elements.credential.value = JSON.stringify(await (form.dataset.passkey === 'create' ? create(task) : get(task)));
    // The password has done its work with the task.
    if (form.elements.password)
      form.elements.password.disabled = true;
    form.submit();
  } catch (error) {
    // What the browser says of a cancelled dialogue is not for readers; what the server says is.
    fault.textContent = error instanceof DOMException || error instanceof TypeError || !error.message ? fault.dataset.passkeyFault : error.message;
    fault.hidden = false;
    button.disabled = false;
  }
}

if (window.PublicKeyCredential && navigator.credentials?.create) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      submit(form);
    });
    form.hidden = false;
  }
  for (const note of document.querySelectorAll('[data-passkey-unable]'))
    note.hidden = true;
}
