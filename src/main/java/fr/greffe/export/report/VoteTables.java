package fr.greffe.export.report;

import fr.greffe.record.Candidacy;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Member;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import java.util.List;

/** A vote: each choice with its count and members, and each round of an election. */
final class VoteTables {
  private final Wording wording;
  private final PageFigure figure;

  VoteTables(Wording wording, PageFigure figure) {
    this.wording = wording;
    this.figure = figure;
  }

  void write(Markup html, Vote vote) {
    open(html, wording.say("vote.title"));
    if (!vote.scope().isEmpty()) {
      html.text(" – " + vote.scope());
    }
    vote.resultAsPrinted()
        .value()
        .ifPresent(result -> figure.link(html.text(" – "), result, vote.sources()));
    heads(html, "vote.choice", "vote.count", "vote.names");
    for (Tally tally : vote.tallies()) {
      html.raw("<tr><th scope=\"row\">").text(wording.say("vote." + tally.choice()));
      html.raw("</th><td>");
      count(html, tally.count());
      html.raw("</td><td>");
      names(html, tally.members());
      html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
    vote.rounds().forEach(round -> round(html, round));
  }

  private void round(Markup html, ElectionRound round) {
    open(html, wording.say("round.title", round.number()));
    paper(html, "round.registered", round.registered());
    paper(html, "round.voters", round.voters());
    paper(html, "round.blank", round.blank());
    paper(html, "round.spoiled", round.spoiled());
    paper(html, "round.blankOrSpoiled", round.blankOrSpoiled());
    paper(html, "round.cast", round.cast());
    paper(html, "round.majority", round.majority());
    heads(html, "round.candidate", "round.votes", "round.outcome");
    for (Candidacy candidate : round.candidates()) {
      html.raw("<tr><th scope=\"row\">").text(candidate.name()).raw("</th><td>");
      count(html, candidate.votes());
      html.raw("</td><td>").text(candidate.proclaimed() ? wording.say("round.elected") : "");
      html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
  }

  private static void open(Markup html, String title) {
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\"").attribute("aria-label", title);
    html.raw("><table class=\"vote\"><caption>").text(title);
  }

  private void heads(Markup html, String... keys) {
    html.raw("</caption><thead><tr>");
    for (String key : keys) {
      html.raw("<th scope=\"col\">").text(wording.say(key)).raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
  }

  private void paper(Markup html, String key, Value<Integer> value) {
    if (value.isPresent()) {
      html.text(" – " + wording.say(key) + " ");
      count(html, value);
    }
  }

  private void count(Markup html, Value<Integer> value) {
    value.value().ifPresent(n -> figure.link(html, n.toString(), value.sources()));
  }

  /** Members one under the other, each with who holds their pouvoir. */
  void names(Markup html, List<Member> members) {
    if (members.isEmpty()) {
      return;
    }
    html.raw("<ul class=\"names\">");
    for (Member member : members) {
      html.raw("<li>");
      String proxy = member.proxyHolder().map(h -> " " + wording.say("vote.proxy", h)).orElse("");
      figure.link(html, member.fullName() + proxy, List.of(member.source()));
      html.raw("</li>");
    }
    html.raw("</ul>");
  }
}
