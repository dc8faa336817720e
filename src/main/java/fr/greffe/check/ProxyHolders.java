package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds a pouvoir is present, has not given his own away, and holds no more than the law of
 * that date lets him (CGCT L2121-20, L3121-16, L4132-15; dated exceptions in {@code
 * dated-rules.tsv}). Nobody is said to be missing from a list that nothing confirms ({@link Roll}).
 */
final class ProxyHolders implements Rule {

  /** A pouvoir: who gave it, to whom as printed. */
  private record Given(Member giver, String holder, String civility, Source source) {
    String shown() {
      return (civility + " " + holder).strip();
    }
  }

  @Override
  public String id() {
    return "V04";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Sitting sitting : context.records().sittings()) {
      List<Given> given = new ArrayList<>();
      for (Proxy p : sitting.proxies()) {
        given.add(new Given(p.from(), p.to().fullName(), p.to().civility(), p.source()));
      }
      Phrase place = new Phrase("pouvoirs de la séance", "proxies of the sitting");
      boolean whole = new Roll(sitting).isConfirmed();
      judge(context, place, given, sitting.present(), Optional.of(sitting), whole, judgements);
    }
    for (VoteSubject vote : VoteSubject.all(context)) {
      List<Given> given = new ArrayList<>();
      for (Member m : vote.everybody()) {
        m.proxyHolder().ifPresent(h -> given.add(new Given(m, h, "", m.source())));
      }
      judge(
          context,
          vote.place(),
          given,
          vote.everybody(),
          vote.sitting(),
          Roll.isConfirmed(vote),
          judgements);
    }
    return judgements;
  }

  private void judge(
      CheckContext context,
      Phrase place,
      List<Given> given,
      List<Member> listed,
      Optional<Sitting> sitting,
      boolean whole,
      List<Judgement> judgements) {
    Map<String, List<Given>> byHolder = new LinkedHashMap<>();
    List<Member> givers = given.stream().map(Given::giver).toList();
    Set<List<String>> told = new HashSet<>();
    for (Given one : given) {
      String holderKey = holderKey(one.holder(), listed);
      if (!told.add(List.of(Names.key(one.giver()), holderKey))) {
        continue; // Extraits of one sitting repeat its pouvoirs.
      }
      byHolder.computeIfAbsent(holderKey, k -> new ArrayList<>()).add(one);
      Judgement judgement = judge(place, one, listed, givers);
      boolean misread = judgement.fails() && context.isScanned(List.of(one.source()));
      judgement = misread ? judgement.undecided("names read by OCR") : judgement;
      boolean giver = Names.find(one.holder(), givers).isPresent();
      boolean away = !giver && judgement.fails() && isAway(one, given, listed, sitting);
      judgement = away && judgement.alert().isPresent() ? away(judgement, one) : judgement;
      boolean doubtful = judgement.fails() && !whole && !giver && !away;
      judgements.add(
          doubtful ? judgement.undecided("nothing confirms the list of names") : judgement);
    }
    Optional<LocalDate> date = sitting.flatMap(s -> s.date().value());
    int limit = DatedRules.proxiesEach(date);
    for (List<Given> held : byHolder.values()) {
      if (held.size() > 1) {
        judgements.add(overLimit(place, held, limit, date));
      }
    }
  }

  /**
   * The holder is named among the absent, on a line that tells of no pouvoir: where one does, its
   * holder may have been read as absent.
   */
  private static boolean isAway(
      Given one, List<Given> given, List<Member> listed, Optional<Sitting> sitting) {
    List<Member> missing = new ArrayList<>();
    sitting.ifPresent(s -> missing.addAll(s.excused()));
    sitting.ifPresent(s -> missing.addAll(s.absent()));
    return Names.find(one.holder(), listed).isEmpty()
        && Names.find(one.holder(), missing)
            .map(Member::source)
            .filter(name -> given.stream().noneMatch(g -> isOnOneLine(g.source(), name)))
            .isPresent();
  }

  private static boolean isOnOneLine(Source one, Source other) {
    return one.page() == other.page() && one.box().verticalOverlap(other.box()) > 0;
  }

  private static Judgement away(Judgement judgement, Given one) {
    Map<String, Object> names = Map.of("giver", one.giver().fullName(), "holder", one.shown());
    return judgement.alert(Severity.WARNING, "away", names, List.of(one.source()));
  }

  private static String holderKey(String holder, List<Member> listed) {
    return Names.find(holder, listed)
        .map(Names::key)
        .orElseGet(() -> String.join(" ", Names.words(holder)));
  }

  private Judgement judge(Phrase place, Given one, List<Member> listed, List<Member> givers) {
    List<String> cues = List.of("« a donné pouvoir à »");
    Map<String, Object> names = Map.of("giver", one.giver().fullName(), "holder", one.shown());
    boolean alsoGiver = Names.find(one.holder(), givers).isPresent();
    boolean unlisted = listed.size() > givers.size() && Names.isAbsent(one.holder(), listed);
    Reckoning reckoning = Reckoning.agreement("presence", !alsoGiver && !unlisted);
    Judgement judgement = Judgement.of(this, place, reckoning, "", cues);
    if (listed.isEmpty()) {
      return judgement.undecided("no list of names");
    }
    if (!judgement.fails()) {
      return judgement;
    }
    String variant = alsoGiver ? "giver" : "unlisted";
    return judgement.alert(Severity.WARNING, variant, names, List.of(one.source()));
  }

  private Judgement overLimit(Phrase place, List<Given> held, int limit, Optional<LocalDate> date) {
    Reckoning reckoning = Reckoning.agreement("limit", held.size() <= limit);
    Judgement judgement =
        Judgement.of(this, place, reckoning, "", List.of("limit of that date: " + limit));
    if (date.isEmpty()) {
      return judgement.undecided("no date");
    }
    if (!judgement.fails()) {
      return judgement;
    }
    List<Source> evidence = held.stream().map(Given::source).toList();
    Map<String, Object> values =
        Map.of(
            "holder", held.get(0).shown(),
            "held", held.size(),
            "limit", limit,
            "date", date.get());
    return judgement.alert(Severity.WARNING, "limit", values, evidence);
  }
}
