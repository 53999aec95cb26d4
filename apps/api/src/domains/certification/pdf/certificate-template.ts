/**
 * The sheet in Typst. It reads data and nothing else: names and titles arrive as strings of `sys.inputs.data`, so
 * `#read("/etc/passwd")` as a name is a name. Measures are those of the prototype: 1 em of the sheet is 4 mm.
 */
export const certificateTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let s = d.sheet
#let em = 4mm
#let rtl-sheet = s.dir == "rtl"
#let direction(name) = if name == "rtl" { rtl } else { ltr }
#let start = if rtl-sheet { right } else { left }
#let end = if rtl-sheet { left } else { right }
#let ink = rgb("#0b1230")
#let soft = rgb("#47506b")
#let blue = rgb("#0033a0")
#let warm = rgb("#9a3f0c")
#let sans = ("Noto Sans", "IBM Plex Sans Arabic")
#let serif = ("Noto Serif", "IBM Plex Sans Arabic")

#set document(title: s.documentTitle, author: s.issuer, date: datetime(..s.issuedAt))
// Readers copy the letters of an Arabic ligature out in the wrong order, so there are none but lam-alef, which must be.
#set text(font: sans, size: em, fill: soft, lang: s.locale, dir: direction(s.dir), fallback: false, hyphenate: false, features: (rlig: 0))
#show regex("\p{Arabic}*ل[اأإآ]\p{Arabic}*"): set text(features: (rlig: 1))
#set par(leading: 0.5em, spacing: 0pt)
#show heading: it => it.body
#let art = image(bytes(d.art), format: "svg", width: 100%, height: 100%)
#set page(paper: "a4", flipped: true, margin: 0pt, background: if rtl-sheet { scale(x: -100%, art) } else { art })
#pdf.attach("certificate.json", bytes(d.credential), relationship: "data", mime-type: "application/json", description: s.documentTitle)

// A text that shrinks until it fits into so many lines; then it wraps where it must.
#let fitted(body, width, sizes, lines, make) = context {
  let fits(size) = {
    let one = measure(make(size, "X")).height
    measure(block(width: width, make(size, body))).height <= one * (lines + (lines - 1) * 0.6)
  }
  let size = sizes.find(fits)
  block(width: width, make(if size == none { sizes.last() } else { size }, body))
}

#let name-line(size, body) = {
  set text(size: size, fill: ink, font: serif, dir: direction(s.holder.dir), tracking: if s.holder.dir == "ltr" { -0.02em } else { 0pt })
  set par(leading: if s.holder.dir == "rtl" { 0.6em } else { 0.35em })
  align(start, body)
}
#let course-line(size, body) = {
  set text(size: size, fill: ink, weight: 700, lang: s.course.locale, dir: direction(s.course.dir))
  set par(leading: 0.4em)
  align(start, body)
}

#place(top + start, dx: if rtl-sheet { -6.2 * em } else { 6.2 * em }, dy: 5.9 * em, {
  set text(size: 1.45 * em, weight: 700, fill: blue, lang: "fr")
  stack(dir: direction(s.dir), spacing: 0.5em, pdf.artifact(image(bytes(d.mark), format: "svg", height: 1.7em)), align(horizon, box(height: 1.7em, align(horizon, s.appName))))
})
#place(top + end, dx: if rtl-sheet { 6.2 * em } else { -6.2 * em }, dy: 6.2 * em, {
  set align(end)
  text(size: 0.95 * em, weight: 600, fill: ink, s.issuerFullName)
})

#place(start + horizon, dx: if rtl-sheet { -6.2 * em } else { 6.2 * em }, dy: 0.3 * em, block(width: 44 * em, {
  set align(start)
  heading(level: 1, text(size: 1.5 * em, weight: 400, font: serif, fill: blue, s.kind))
  v(1.25 * em)
  fitted(s.holder.text, 42 * em, (4, 3.7, 3.4, 3.1, 2.8, 2.5).map(n => n * em), if s.holder.text.len() > 34 { 2 } else { 1 }, name-line)
  v(if s.holder.dir == "rtl" { 2.3 } else { 1.8 } * em)
  text(size: 1.12 * em, s.did)
  v(1 * em)
  fitted(s.course.text, 40 * em, (1.95, 1.75, 1.55, 1.35).map(n => n * em), 2, course-line)
  v(1.15 * em)
  text(size: 1.05 * em, s.meta)
  if s.pilot != none {
    v(1.5 * em)
    box(stroke: 0.1 * em + warm, radius: 99pt, inset: (x: 0.75 * em, y: 0.42 * em), text(size: 0.9 * em, weight: 600, fill: warm, s.pilot))
  }
}))

#place(bottom + start, dx: if rtl-sheet { -6.2 * em } else { 6.2 * em }, dy: -6.2 * em, block(width: 18 * em, {
  set align(start)
  line(length: 15 * em, stroke: 0.08 * em + rgb("#8d95ab"))
  v(0.55 * em)
  text(size: 0.95 * em, weight: 600, fill: ink, s.issuer)
  v(0.45 * em)
  text(size: 0.92 * em, s.issuingOffice)
}))

#place(bottom + end, dx: if rtl-sheet { 6.2 * em } else { -6.2 * em }, dy: -6.2 * em, {
  let words = align(end, {
    set text(size: 0.86 * em)
    set par(leading: 0.6em)
    let lines = (s.issuedOn, s.validUntil, s.verifyAt).filter(one => one != none)
    lines.map(one => [#one]).join(linebreak())
    linebreak()
    text(size: 0.98 * em, weight: 700, fill: ink, dir: ltr, tracking: 0.04em, number-type: "lining", number-width: "tabular", s.number)
  })
  let code = box(stroke: 0.08 * em + rgb("#c9cfdf"), radius: 0.3 * em, clip: true, link(s.verifyUrl, image(bytes(d.qr), format: "svg", width: 8.6 * em, alt: s.qrLabel)))
  grid(columns: 2, column-gutter: 1.1 * em, align: bottom, words, code)
})
`;

/** A name alone, in the fonts that it has on the sheet. */
export const nameTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: "Name", date: datetime(year: 2000, month: 1, day: 1))
#set text(font: ("Noto Serif", "IBM Plex Sans Arabic"), fallback: false)
#d.name
`;
