/** The words of the folder where new papers arrive. */
const files = (count: number): string => (count === 1 ? '1 file' : `${count.toLocaleString('en-GB')} files`);

export const watchedWords = {
  title: (count: number): string => (count === 0 ? 'New in your folder: nothing' : `New in your folder: ${count.toLocaleString('en-GB')}`),
  offer: 'A folder where papers arrive',
  lead: 'Choose the folder where your scanner or phone puts papers. New PDFs and photos in it are shown here. Nothing is filed until you say so, and the folder stays as it is.',
  choose: 'Choose a folder for papers',
  which: 'Which folder',
  change: 'Choose another folder for papers',
  stop: 'Stop looking there',
  notThere: (folder: string): string => `The folder ${folder} cannot be reached now. Its drive may not be plugged in.`,
  none: 'Every PDF and photo there is filed.',
  looking: (count: number): string => `Looking at ${files(count)} more.`,
  waiting: (count: number): string => `${count === 1 ? '1 file is' : `${count.toLocaleString('en-GB')} files are`} still arriving.`,
  list: 'New in your folder',
  about: (size: string, moment: string): string => `${size}, from ${moment}`,
  file: 'File it',
  all: (count: number): string => `File all ${count.toLocaleString('en-GB')}`,
  more: (count: number): string => `${count.toLocaleString('en-GB')} more come when these are filed.`,
  unfit: (count: number): string => `${files(count)} cannot be filed from here`,
  moreUnfit: (count: number): string => `And ${count.toLocaleString('en-GB')} more.`,
} as const;
