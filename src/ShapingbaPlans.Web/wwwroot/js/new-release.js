// An open page says that a later release is there, and leaves it to its reader when to look. It asks only while it is looked at, and
// anew where enhanced navigation has brought another page: the element says what that page shows.
const place = () => document.getElementById('new-release');
let asked = Date.now();

async function ask() {
  const at = place();
  if (!at || document.hidden || Date.now() - asked < at.dataset.seconds * 1000)
    return;
  asked = Date.now();
  try {
    const answer = await fetch(at.dataset.address, { headers: { Accept: 'text/plain' }, cache: 'no-cache' });
    const number = answer.ok ? Number.parseInt(await answer.text(), 10) : 0;
    if (number > Number(at.dataset.shown))
      say(at, number);
  } catch {
    // The network comes back, or the reader has gone: the next time says so.
  }
}

function say(at, number) {
  if (at.dataset.said === String(number))
    return;
  at.dataset.said = number;
  at.querySelector(':scope > p')?.remove();
  const news = at.querySelector('template').content.cloneNode(true);
  news.querySelector('p').firstChild.data = news.querySelector('p').firstChild.data.replace('#', number);
  // Without the fragment: with it the browser would only scroll.
  news.querySelector('a').href = location.pathname + location.search;
  at.append(news);
}

setInterval(ask, 1000);
document.addEventListener('visibilitychange', ask);
