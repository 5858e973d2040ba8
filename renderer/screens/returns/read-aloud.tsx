/** A button that has the system's voice read sentences. Only voices of this computer: others would send the text away. Without one there is no button. */
import { useEffect, useState } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { shortSummaryScreenWords as words } from '../../words/short-summary.ts';

function voiceHere(): SpeechSynthesisVoice | null {
  const here = speechSynthesis.getVoices().filter(({ localService }) => localService);
  return here.find(({ lang }) => lang === 'en-GB') ?? here.find(({ lang }) => lang.startsWith('en')) ?? null;
}

export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const [voice, setVoice] = useState(voiceHere);
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const look = (): void => setVoice(voiceHere());
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, []);
  if (voice === null) return null;
  const press = (): void => {
    speechSynthesis.cancel();
    setReading(!isReading);
    if (isReading) return;
    const said = sentences.map((sentence) => new SpeechSynthesisUtterance(sentence));
    for (const one of said) {
      one.voice = voice;
      one.lang = voice.lang;
      // Some people need time.
      one.rate = 0.9;
      speechSynthesis.speak(one);
    }
    said.at(-1)?.addEventListener('end', () => setReading(false));
  };
  return <Button onPress={press}>{isReading ? words.stop : words.aloud}</Button>;
}
