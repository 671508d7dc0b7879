const TICK_MS = 100;

/** Tells several times a second how loud it is, 0 … 1, until it is told to stop. */
export function listenTo(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const ticking = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(loudness(samples));
  }, TICK_MS);
  return () => {
    clearInterval(ticking);
    void context.close();
  };
}

/** Speech at arm's length lies between −50 and −10 dB; the ear hears the steps between as equal. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, one) => sum + one * one, 0) / Math.max(1, samples.length);
  const decibel = 10 * Math.log10(power + 1e-9);
  return Math.min(1, Math.max(0, (decibel + 50) / 40));
}
