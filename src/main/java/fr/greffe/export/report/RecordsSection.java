package fr.greffe.export.report;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Extraction;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Member;
import fr.greffe.record.Passage;
import fr.greffe.record.Proxy;
import fr.greffe.record.Receipt;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Sittings, acts, votes, fiches, budgets and indicators, every value a link to its place. */
final class RecordsSection {
  private final Extraction extraction;
  private final Wording wording;
  private final PageFigure figure;
  private final VoteTables votes;

  RecordsSection(Extraction extraction, Wording wording, PageFigure figure) {
    this.extraction = extraction;
    this.wording = wording;
    this.figure = figure;
    this.votes = new VoteTables(wording, figure);
  }

  void write(Markup html) {
    Records records = extraction.records();
    if (!records.sittings().isEmpty() || !records.deliberations().isEmpty()) {
      open(html, "acts");
      records.sittings().forEach(sitting -> sitting(html, sitting));
      records.deliberations().forEach(act -> act(html, act));
      html.raw("</section>\n");
    }
    if (!records.actionSheets().isEmpty()) {
      open(html, "sheets");
      records.actionSheets().forEach(sheet -> sheet(html, sheet));
      html.raw("</section>\n");
    }
    if (!records.budgetLines().isEmpty() || !records.indicators().isEmpty()) {
      open(html, "budgets");
      budgets(html, records.budgetLines());
      indicators(html, records.indicators());
      html.raw("</section>\n");
    }
  }

  private void open(Markup html, String name) {
    html.raw("<section").attribute("id", name).attribute("aria-labelledby", name + "-h");
    html.raw("><h2").attribute("id", name + "-h").raw(">");
    html.text(wording.say("nav." + name)).raw("</h2>");
  }

  private void sitting(Markup html, Sitting sitting) {
    html.raw("<article class=\"record\"><h3>").text(wording.say("sitting.title")).raw("</h3><dl>");
    value(html, "collectivity", sitting.collectivity(), Function.identity());
    value(html, "siren", sitting.siren(), Function.identity());
    value(html, "assembly", sitting.assembly(), a -> wording.say("assembly." + a));
    value(html, "date", sitting.date(), wording::date);
    value(html, "convocation", sitting.convocation(), wording::date);
    value(html, "place", sitting.place(), Function.identity());
    value(html, "president", sitting.president(), Member::fullName);
    value(html, "secretary", sitting.secretary(), Member::fullName);
    value(html, "inOffice", sitting.membersInOffice(), Object::toString);
    value(html, "presentCount", sitting.presentCount(), Object::toString);
    value(html, "proxyCount", sitting.proxyCount(), Object::toString);
    value(html, "absentCount", sitting.absentCount(), Object::toString);
    value(html, "quorum", sitting.quorum(), Function.identity());
    members(html, "present", sitting.present());
    members(html, "excused", sitting.excused());
    members(html, "absent", sitting.absent());
    if (!sitting.proxies().isEmpty()) {
      term(html, "proxies");
      html.raw("<ul class=\"names\">");
      for (Proxy proxy : sitting.proxies()) {
        html.raw("<li>");
        figure.link(
            html, proxy.from().fullName() + " → " + proxy.to().fullName(), List.of(proxy.source()));
        html.raw("</li>");
      }
      html.raw("</ul></dd>");
    }
    changes(html, sitting.changes());
    html.raw("</dl></article>\n");
  }

  private void changes(Markup html, List<AttendanceChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    term(html, "changes");
    html.raw("<ul>");
    for (AttendanceChange change : changes) {
      html.raw("<li>");
      String member = change.member().fullName();
      String sentence = wording.say("change." + change.kind(), member);
      if (!change.time().isEmpty()) {
        sentence += ", " + change.time();
      }
      if (!change.beforeAct().isEmpty()) {
        sentence += ", " + wording.say("change.before", name(change.beforeAct()));
      }
      figure.link(html, sentence, List.of(change.source()));
      html.raw("</li>");
    }
    html.raw("</ul></dd>");
  }

  /** An act's number, or its subject; the identifier of the records says nothing to a reader. */
  private String name(String id) {
    return extraction.records().deliberations().stream()
        .filter(act -> act.id().equals(id))
        .map(act -> act.number().value().or(() -> act.subject().value()).orElse(id))
        .findFirst()
        .orElse(id);
  }

  private void act(Markup html, Deliberation act) {
    String number = act.number().orElse("");
    html.raw("<article class=\"record\"").attribute("id", act.id()).raw("><h3>");
    figure.link(
        html,
        (number.isEmpty() ? "" : number + " – ")
            + act.subject().orElse(wording.say("act.untitled")),
        List.of(act.heading()));
    html.raw("</h3><dl>");
    pages(html, act.pages().first(), act.pages().last());
    html.element("dt", wording.say("field.kind"));
    html.element("dd", wording.say("kind." + act.kind()));
    value(html, "matiere", act.matiere(), m -> m.fullCode() + " " + m.name());
    value(html, "rapporteur", act.rapporteur(), Member::fullName);
    act.commissions().forEach(c -> value(html, "commission", c, Function.identity()));
    value(html, "signatory", act.signatory(), m -> (m.fullName() + " " + m.role()).strip());
    act.receipt().ifPresent(receipt -> receipt(html, receipt));
    if (act.receipt().isEmpty()) {
      value(html, "publication", act.publication(), wording::date);
    }
    passages(html, "visas", act.visas());
    passages(html, "recitals", act.recitals());
    passages(html, "articles", act.articles());
    html.raw("</dl>");
    act.votes().forEach(vote -> votes.write(html, vote));
    html.raw("</article>\n");
  }

  private void receipt(Markup html, Receipt receipt) {
    value(html, "acteId", receipt.identifier(), i -> i.printed());
    value(html, "transmission", receipt.transmission(), wording::date);
    value(html, "reception", receipt.reception(), wording::date);
    value(html, "publication", receipt.publication(), wording::date);
  }

  private void sheet(Markup html, ActionSheet sheet) {
    html.raw("<article class=\"record\"").attribute("id", sheet.id()).raw("><h3>");
    figure.link(
        html,
        (sheet.reference().orElse("") + " " + sheet.title().orElse("")).strip(),
        List.of(sheet.heading()));
    html.raw("</h3><dl>");
    pages(html, sheet.pages().first(), sheet.pages().last());
    value(html, "theme", sheet.theme(), Function.identity());
    value(html, "measure", sheet.measure(), Function.identity());
    value(html, "objective", sheet.objective(), Function.identity());
    for (LabelledField field : sheet.fields()) {
      html.element("dt", field.label()).raw("<dd>");
      figure.link(html, field.text(), field.sources());
      html.raw("</dd>");
    }
    html.raw("</dl>");
    budgets(html, sheet.budgets());
    indicators(html, sheet.indicators());
    html.raw("</article>\n");
  }

  private void budgets(Markup html, List<BudgetLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    tableHead(html, "budget", "action", "kind", "period", "funder", "amount", "verification");
    for (BudgetLine line : lines) {
      html.raw("<tr><th scope=\"row\">").text(line.actionReference()).raw("</th><td>");
      html.text(wording.say("budget." + line.kind())).raw("</td><td>").text(line.period());
      html.raw("</td><td>").text(line.funderAsPrinted()).raw("</td><td class=\"number\">");
      amount(html, line.amount());
      html.raw("</td><td>").text(wording.say("verification." + line.amount().verification()));
      html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
  }

  private void amount(Markup html, Amount amount) {
    String unit = amount.isMoney() ? " €" : amount.unit().isEmpty() ? "" : " " + amount.unit();
    figure.link(html, wording.number(amount.value()) + unit, List.of(amount.source()));
  }

  private void indicators(Markup html, List<Indicator> indicators) {
    if (indicators.isEmpty()) {
      return;
    }
    tableHead(html, "indicator", "label", "period", "value", "target");
    for (Indicator indicator : indicators) {
      html.raw("<tr><th scope=\"row\">");
      figure.link(html, indicator.label(), List.of(indicator.source()));
      html.raw("</th><td>").text(indicator.period()).raw("</td><td>");
      indicator
          .value()
          .value()
          .ifPresent(v -> figure.link(html, v.text(), indicator.value().sources()));
      html.raw("</td><td>");
      indicator.target().value().ifPresent(t -> figure.link(html, t, indicator.target().sources()));
      html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
  }

  private void tableHead(Markup html, String name, String... columns) {
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\"")
        .attribute("aria-label", wording.say(name + ".title"))
        .raw("><table><caption>")
        .text(wording.say(name + ".title"))
        .raw("</caption><thead><tr>");
    for (String column : columns) {
      html.raw("<th scope=\"col\">").text(wording.say(name + "." + column)).raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
  }

  private <T> void value(Markup html, String key, Value<T> value, Function<T, String> shown) {
    if (value.value().isEmpty() && value.note().isEmpty()) {
      return;
    }
    term(html, key);
    value.value().ifPresent(v -> figure.link(html, shown.apply(v), value.sources()));
    switch (value.origin()) {
      case PRINTED, ABSENT -> {}
      case DERIVED, PROPOSED, UNREADABLE -> {
        String origin = value.origin().name().toLowerCase(Locale.ROOT);
        html.text(" ")
            .element(
                "span",
                "origin",
                (wording.say("origin." + origin) + " " + wording.reason(value.note())).strip());
      }
    }
    html.raw("</dd>");
  }

  private void term(Markup html, String key) {
    html.element("dt", wording.say("field." + key)).raw("<dd>");
  }

  private void members(Markup html, String key, List<Member> members) {
    if (!members.isEmpty()) {
      term(html, key);
      votes.names(html, members);
      html.raw("</dd>");
    }
  }

  private void passages(Markup html, String key, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    term(html, key);
    html.raw("<ul>");
    for (Passage passage : passages) {
      html.raw("<li>");
      List<Source> sources = passage.sources();
      figure.link(html, (passage.label() + " " + passage.text()).strip(), sources);
      html.raw("</li>");
    }
    html.raw("</ul></dd>");
  }

  private void pages(Markup html, int first, int last) {
    term(html, "pages");
    html.text(first == last ? Integer.toString(first) : first + "–" + last).raw("</dd>");
  }
}
