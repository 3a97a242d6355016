// Handing in a report: the form is sent in the background, and the page says how far it is: sent so much, reading, so many figures found.
// Without this the form is sent as any other.
const form = document.querySelector('form[data-import]');
const panel = form?.querySelector('.reading');
const chosen = form?.querySelector('[name=document]');
let request = null;

const fill = (text, value) => text.replace('{0}', value);

function say(text, value) {
  panel.querySelector('[role=status]').textContent = text;
  const bar = panel.querySelector('progress');
  if (value === undefined)
    bar.removeAttribute('value');
  else
    bar.value = value;
}

function stop(text) {
  request = null;
  form.querySelector('[type=submit]').disabled = false;
  panel.querySelector('progress').hidden = panel.querySelector('button').hidden = true;
  panel.classList.add('bad');
  say(text, 0);
}

/** The lines that have come whole; the last one counts. */
function read(text) {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean);
  return lines.length ? JSON.parse(lines.at(-1)) : null;
}

function send() {
  panel.hidden = false;
  panel.classList.remove('bad');
  panel.querySelector('progress').hidden = panel.querySelector('button').hidden = false;
  form.querySelector('[type=submit]').disabled = true;
  request = new XMLHttpRequest();
  request.upload.onprogress = e => e.lengthComputable && say(fill(form.dataset.sending, Math.floor(e.loaded / e.total * 100)), e.loaded / e.total * 60);
  request.onprogress = () => {
    const line = request.status === 200 && read(request.responseText);
    if (line?.step && form.dataset[line.step])
      say(fill(form.dataset[line.step], line.figures), { reading: 65, finding: 80, storing: 92, done: 100 }[line.step]);
  };
  request.onload = () => {
    const line = request.status === 200 ? read(request.responseText) : null;
    if (line?.address)
      location.assign(line.address);
    else
      stop(line?.fault ?? (request.status === 413 ? form.dataset.large : request.status === 400 || request.status === 403 ? request.responseText : form.dataset.lost));
  };
  request.onerror = () => stop(form.dataset.lost);
  request.onabort = () => stop(form.dataset.cancelled);
  request.open('POST', form.dataset.import);
  say(fill(form.dataset.sending, 0), 0);
  request.send(new FormData(form));
}

if (form) {
  const files = form.querySelector('[type=file]');
  const news = form.querySelector('.new');
  const show = () => news.hidden = chosen.value !== '';
  chosen.addEventListener('change', show);
  show();
  form.addEventListener('submit', e => {
    e.preventDefault();
    e.stopImmediatePropagation();
    if (request)
      return;
    if (files.files[0]?.size > form.dataset.largest) {
      panel.hidden = false;
      stop(form.dataset.large);
      return;
    }
    send();
  });
  panel.querySelector('button').addEventListener('click', () => request?.abort());
}
