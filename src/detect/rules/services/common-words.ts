/**
 * Spellings of services that are also everyday words of programs, or so short that they may stand for something else.
 * They count where the name itself says secret (`LINEAR_API_KEY`), never behind a bare `key` (`front.key`).
 */
const words = `
  10x abstract acoustic adjust affirm aha alloy apollo apple aqua astro atlas attio aura auth bamboo banana beam bill
  bird blockchain bob bouncer box branch bring buffer builder butter bw calibre canny canvas capsule census cf chorus
  circle close clover coda coder column comet conduit copper cordial courier crate crisp ct cypress daily dataset dato
  dd debounce delighted deputy dev drift drip drone duo dynamics eas eleven elastic embrace epic es exa fal falcon fathom
  fb fixer flux folk front fury gate gecko genie genius gh glitch gong groove guardian guru harvest heap height here hex
  hg hue hunter hw increase instantly jasper keeper kit knock lambda lattice launchpad lever line linear loops lt lucid
  luma magic make massive matrix mb medium medusa mercury meta mg mist mj modal mode momento mural mx neptune nest nimble
  ns1 outline outreach packet parse pd peach percy persona photon phrase plunk polygon prisma radar ramp realm recharge
  remote ring riot runway sage sauce scale scout segment semaphore sender shortcut sigma singular skylight slab slash
  smile snap snow socket sonar spaces spark split square stability stash stax steam steel stitch stream streak sumo
  supervisor surge swell swish synapse tally tap tb te temporal terra timber timely tink toast tray tx unit unity vast
  vault vero volc voyage vt wc wise writer wx xi xc xray zep zephyr zip
`;

export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
