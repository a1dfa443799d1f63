import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
dilemmas:
  promise-against-rule:
    between: we keep what was promised
    and: the same rule holds for everybody
`;

const charter = `format: offscript/charter@1.0
organisation: Kite Parcels
vision: Everything arrives.
standards:
  - id: our-word
    text: What was said in our name, we answer for.
  - id: next-step
    text: Nobody goes without knowing what happens next.
`;

const scenario = `format: offscript/scenario@1.0
id: card
title: The late parcel
minutes: 20
content_notes:
  - a death in the family
practises:
  - our-word
dilemmas:
  - promise-against-rule
setting:
  organisation: Kite Parcels
  channel: phone
  now: Friday, 16:50
situation: |
  Mr Ito rings about a parcel. It is four days late.
ask: What do you say to him?
ways:
  send: send a driver
  wait: ask him to wait
customer:
  name: Mr Ito
  persona: a retired teacher
  manner: waits a long time before he speaks
  mood: tired
  opening: Where is it?
  wants: to have it by tomorrow
  underneath: it is his wife's dress, and the funeral is on Saturday
  requests:
    - ask: the parcel by tomorrow
      need: must
      settles_for: a time that holds
  limits:
    - calling once more
  gives_way_when: somebody tells him a name
  never_says:
    - that he lost the first card
  stops_when: he is told to look it up himself
  if_asked:
    neighbour / next door: They are away.
  reactions:
    softens:
      - Thank you.
      - (He breathes out.)
    leaves: Goodbye, then.
facts:
  - id: depot
    text: The parcel lies at the depot.
    known_to:
      - adviser
  - id: funeral
    say: It is for a funeral.
    words: what is it for / hurry / why tomorrow / occasion
  - id: twice
    say: I have rung twice.
    tell: freely
    truth: made_up
    really: He has rung once.
  - id: van
    text: The van broke down.
    known_to:
      - back-office
    tell: only_when
    when: somebody asks the depot
  - id: label
    text: The label was torn off by a colleague.
    known_to: []
records:
  - title: Shipment 4711
    tell: freely
    table: |
      Day | Where
      Monday | depot
  - title: Depot, by phone
    words: ring the depot
    talk: |
      depot: We close at five.
      adviser: And then?
policy:
  - title: Late parcels
    text: After three days, the sender is asked.
    known_to:
      - back-office
gap: Whether a driver may go out twice.
roles:
  adviser:
    label: Service desk
    brief: You have one driver left.
    limits:
      must:
        - do: find out that it is him
          because: privacy
      yours:
        - a call back
      ask_first:
        - a second trip
      off_limits:
        - money
      wide:
        yours:
          - two trips
    pressures:
      said: Everything arrives.
      noticed: Trips.
  back-office:
    brief: You plan the vans.
  customer:
    brief: You stand in the hall.
turns:
  - id: later
    time_passes: Ten minutes later
    from: back-office
    to: adviser
    say: The driver is back.
  - id: letter
    when_chose: wait
    happens: A letter comes.
    say: |
      Dear desk,

      I wait.
    ask: What do you write?
    ways:
      call: ring him
      write: write back
    then: left
  - id: bell
    time_passes: Meanwhile
    happens: Your door bell rings.
    known_to:
      - customer
reactions:
  - id: sorry
    when: somebody says that they are sorry
    say: Are you?
endings:
  - id: left
    how: left_open
    happens: He hangs up.
  - id: sent
    how: settled
    words: send a driver / on its way / tonight / now
    say: Good.
debrief:
  - kind: customer
    ask: What does Mr Ito say at home?
perspectives:
  - from: customer
    would: ring once more
    weighed: the day
    cost: sleep
  - from: the driver
    would: go
as_it_happened:
  from: the desk
  text: It came on Monday.
facilitator:
  purpose: to hear what is not said
  probes:
    - Who is it for?
  listen_for:
    - the first name
  if_stuck: Read the first words again.
  notes: Take your time.
`;

/** A pack with one scenario that has everything a sheet can show, called as a sheet is, in a new folder. */
export function printPack(language?: string): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), language === undefined ? pack : `${pack}language: ${language}\n`);
  writeFileSync(join(folder, "charter.yaml"), charter);
  writeFileSync(join(folder, "scenarios", "card.yaml"), scenario);
  return folder;
}
