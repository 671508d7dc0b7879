/**
 * What users of such systems complained of, and what must hold before the queue is done; then the tests that hold it.
 * The numbers are those of the study of walk-in systems. Titles stand as in their files, what is filled in included.
 */
export const COMPLAINTS: Readonly<Record<number, string>> = {
  1: 'Priority jumps everyone, normal tickets starve',
  2: 'Two staff call the same person',
  3: 'A double tap issues two tickets',
  4: 'The print failed but the number still waits; a ticket was printed twice',
  5: 'A finger slips during the press and the kiosk is unusable',
  6: 'The kiosk does not open at the start of the day',
  7: 'The next call cuts off the announcement; the desk is not spoken',
  8: 'No sound because a cloud voice broke; muting the voice also muted the chime',
  9: 'The board must keep the last called numbers and flash the new one',
  10: 'The board missed a call',
  11: 'A ticket is bound to a desk too early',
  12: 'Passed by too early; missed tickets called again by themselves',
  13: 'No position and no expected wait; wrong or negative waits; no sign of who waits too long',
  14: 'Staff pick whom they like when they see the name first; no figures of waits and walks',
  15: 'The night clears those who should carry over; a wrong “today”; numbers restart within the day',
};

export const CHECKS: Readonly<Record<number, string>> = {
  1: 'Ten taps in two seconds, or a tap that slides off: at most one ticket, the kiosk still usable',
  2: 'Printer unplugged: number large, “not printed” said, the desk flags it, reprint works; else one print',
  3: 'Two desks press “call” together: two different tickets',
  4: 'Two calls within a second: both said fully, in order, by a local voice',
  5: 'Network off all day: everything works; the later sync sends each record once',
  6: 'Killed in the middle of service: the same state after the start, the board included',
  7: 'One broken service row: the kiosk opens with the rest; citizens never see raw errors',
  8: 'Priority without end: a normal ticket is called within a set bound',
  9: 'Passed by only after three spaced calls, never called by itself, can rejoin',
  10: 'Left alone: a warning of 20 s that can be answered, then nothing personal on screen and in memory',
  11: 'Names and identity numbers are hidden from the desk’s list until the call',
  12: 'The day turns by the date of Asia/Shanghai; carrying over is a choice',
};

/** A test, or a group of tests, and what of it all it holds. */
export interface Holds {
  readonly title: string;
  readonly complaints?: readonly number[];
  readonly checks?: readonly number[];
}

/** By file. */
export const HELD_BY: Readonly<Record<string, readonly Holds[]>> = {
  'tests/journeys/board.spec.ts': [
    {
      title:
        'complaint 7, check 4: the next call does not cut off the one being spoken; two within a second are said whole, in order, number and counter',
      complaints: [7],
      checks: [4],
    },
    {
      title: 'complaint 8: with the voice off the chime still rings; in quiet hours neither, but the screen flashes',
      complaints: [8],
    },
    { title: 'complaint 9: the last six numbers stay on the board, the new one flashes', complaints: [9] },
    { title: 'complaint 10: the board shows a recall as well as a call, without being asked', complaints: [10] },
    {
      title:
        'check 6: killed in the middle of a call, the board comes back with it and says it; what was said is not said again',
      checks: [6],
    },
  ],
  'tests/journeys/drafts.spec.ts': [
    { title: 'after the idle time it is gone, from the screen and from the file', checks: [10] },
  ],
  'tests/journeys/fair-calls.spec.ts': [
    {
      title:
        'complaint 1, check 8: “those let in earlier come without end and I sit here for ever”: a normal number is called within the bound',
      complaints: [1],
      checks: [8],
    },
    {
      title:
        'complaint 2, check 3: “two of us called the same person”: two desks press together and get two different numbers',
      complaints: [2],
      checks: [3],
    },
    {
      title:
        'complaint 12, check 9: “I was in the washroom and lost my number”: passed by only after three spaced calls, never called again by itself, back in line with one touch',
      complaints: [12],
      checks: [9],
    },
    {
      title:
        'complaint 13: “nobody tells me how long”: how many are ahead and a wait that is never negative, and the desk sees who waits longer than was said',
      complaints: [13],
    },
    {
      title:
        'complaint 14, check 11: “they pick whom they like”: no name, phone, identity number or answer reaches a desk before the call, on the screen or under it',
      complaints: [14],
      checks: [11],
    },
  ],
  'tests/journeys/fingers.spec.ts': [
    {
      title: 'complaint 3, check 1: “I tapped twice and had two numbers”: ten taps within two seconds give one',
      complaints: [3],
      checks: [1],
    },
    { title: 'complaint 3: both hands at once, on one tile and on two, give one number', complaints: [3] },
    {
      title:
        'complaint 5, check 1: “my finger slipped and the kiosk was dead”: at most one number, and the next tap works',
      complaints: [5],
      checks: [1],
    },
  ],
  'tests/journeys/left-alone.spec.ts': [
    { title: 'a warning of at least twenty seconds, one tap stays; then nothing personal is left', checks: [10] },
  ],
  'tests/journeys/over-midnight.spec.ts': [
    {
      title:
        'complaint 6, check 7: “in the morning the kiosk did not open”: one service broke in the night; the rest is there, nobody reads a raw error, and the head is told',
      complaints: [6],
      checks: [7],
    },
    {
      title:
        'complaint 15, check 12: “we waited for nothing, the night had wiped us out”: the day turns at the station’s midnight and nowhere else’s, and the head chooses who stays',
      complaints: [15],
      checks: [12],
    },
  ],
  'tests/journeys/paper-ticket.spec.ts': [
    {
      title: 'a ticket on paper: the printer is set; it fails, the desk sees it, it prints, and the slip is scanned',
      complaints: [4],
      checks: [2],
    },
  ],
  'tests/journeys/whole-story.spec.ts': [
    {
      title: "from a tap to the district, in ${language}: a number, a quarrel settled, the day's log, the sync",
      checks: [5],
    },
  ],
  'tests/board/announcer.test.ts': [
    { title: 'complaint 8: there was no sound, or muting the voice also muted the chime', complaints: [8] },
  ],
  'tests/faults/kill-in-a-rush.test.ts': [
    {
      title:
        'a rush hour: 300 come, four counters call, the printer fails twice, the station is killed once; every ticket is accounted for',
      complaints: [4],
      checks: [2, 6],
    },
    { title: 'killed ${KILLS} times in a rush: every ticket that was shown is there, none twice', checks: [5] },
  ],
  'tests/faults/print-over-kill.test.ts': [
    {
      title: 'killed between the last byte and the word "printed": never printed again by itself, and the desk is told',
      complaints: [4],
    },
  ],
  'tests/rules/appointments.test.ts': [
    {
      title: 'acceptance 8: with every slot of %i counters booked and kept, a walk-in is called within the bound',
      checks: [8],
    },
  ],
  'tests/rules/expected-wait.test.ts': [
    { title: 'a wait is never negative, and its low end never above its high end', complaints: [13] },
  ],
  'tests/rules/queue-order.test.ts': [
    {
      title: 'complaint 1, acceptance 8: with priority arrivals without end, a normal number is still called in time',
      complaints: [1],
      checks: [8],
    },
  ],
  'tests/rules/wait-replay.test.ts': [
    { title: 'hold the true wait at least 80 % of the time, also for those who really wait', complaints: [13] },
  ],
  'tests/services/board.test.ts': [
    { title: 'complaint 9: the last called numbers were gone from the board', complaints: [9] },
    { title: 'complaint 10: the board missed a call', complaints: [10] },
  ],
  'tests/services/broken-service.test.ts': [
    {
      title:
        'complaint 6: “the kiosk does not open at the start of the day” — it does, and the head is told what needs attention',
      complaints: [6],
    },
    {
      title: 'acceptance 7: one broken service row — the kiosk opens with the rest, and citizens never see raw errors',
      checks: [7],
    },
  ],
  'tests/services/print-spool.test.ts': [
    {
      title: 'complaint 4: the print failed but the number still waits; and one ticket was printed twice',
      complaints: [4],
    },
    {
      title: 'acceptance check 2: printer unplugged → not printed is said, the desk flags it, reprint works',
      checks: [2],
    },
  ],
  'tests/services/queue-life.test.ts': [
    {
      title:
        'complaint 2, acceptance 3: two desks that press together, in turn or by number, never get the same person',
      complaints: [2],
      checks: [3],
    },
    {
      title: 'complaint 11: a number belongs to no counter before it is called, and to none again when it was sent on',
      complaints: [11],
    },
    {
      title: 'complaint 12, acceptance 9: passed by too early, and called again by itself',
      complaints: [12],
      checks: [9],
    },
    { title: 'complaint 14, acceptance 11: staff pick whom they like by name', complaints: [14], checks: [11] },
    { title: 'how long people waited, walked and were served can be read of one’s own day', complaints: [14] },
  ],
  'tests/services/queue-night.test.ts': [
    {
      title: 'complaint 15, acceptance 12: the night clears people who should carry over, or does it at the wrong hour',
      complaints: [15],
      checks: [12],
    },
  ],
  'tests/services/queue-priority.test.ts': [
    {
      title: 'complaint 1, acceptance 8: priority without end lets a normal number through within the bound',
      complaints: [1],
      checks: [8],
    },
  ],
  'tests/services/tickets.test.ts': [
    { title: 'ten taps of one visit give one ticket', complaints: [3] },
    { title: 'after a restart in mid-service everything is as it was', checks: [6] },
  ],
  'tests/station/status-page.test.ts': [
    {
      title:
        'complaint 13: whoever holds a ticket sees on the phone how many come first, and is told to come when called',
      complaints: [13],
    },
  ],
};
