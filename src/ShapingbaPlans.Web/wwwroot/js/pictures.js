// A drawing as PNG: the server's SVG file, drawn twice as large on a canvas. The buttons show only where this runs (base.css, :defined).
const Scale = 2;
for (const name of ['png-button', 'copy-button'])
  customElements.define(name, class extends HTMLElement { });

document.addEventListener('click', event => {
  const png = event.target.closest('[data-svg]');
  const copy = event.target.closest('[data-copy]');
  if (png)
    save(png).catch(() => { location.href = png.dataset.svg; });
  else if (copy)
    copyText(copy);
});

async function save(button) {
  const picture = new Image();
  picture.src = button.dataset.svg;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * Scale;
  canvas.height = picture.naturalHeight * Scale;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = button.dataset.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The page is made once for all readers, so the day of looking it up is filled in here, in China's time.
async function copyText(button) {
  const source = document.getElementById(button.dataset.copy);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const text = button.dataset.day ? source.textContent.replaceAll(button.dataset.day, today) : source.textContent;
  try {
    await navigator.clipboard.writeText(text);
    say(button, button.dataset.done);
  } catch {
    // No clipboard (no https): the text is marked, and the reader's own keys copy it.
    getSelection().selectAllChildren(source);
    say(button, button.dataset.marked);
  }
}

function say(button, words) {
  const status = button.parentElement.querySelector('[role=status]');
  status.textContent = words;
  setTimeout(() => { status.textContent = ''; }, 4000);
}
