package fr.greffe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of the command line, in the language asked for. */
final class Messages {
  private static final String BUNDLE = "fr.greffe.cli.messages";
  private static final String OPTION = "--lang";

  private final ResourceBundle bundle;

  Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  Messages(Locale language) {
    this(bundle(language));
  }

  static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language the arguments ask for, known before they are parsed because help and errors are
   * said in it too; French when they ask for none.
   */
  static Locale languageOf(List<String> args) {
    Optional<String> asked = Optional.empty();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.startsWith(OPTION + "=")) {
        asked = Optional.of(arg.substring(OPTION.length() + 1));
      } else if (arg.equals(OPTION) && i + 1 < args.size()) {
        asked = Optional.of(args.get(i + 1));
      }
    }
    return asked.filter(l -> l.equalsIgnoreCase("en")).isPresent() ? Locale.ENGLISH : Locale.FRENCH;
  }

  /**
   * The sentence of this key, its {@code {0}}, {@code {1}}… replaced by the arguments as they are.
   */
  String of(String key, Object... arguments) {
    String sentence = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return sentence;
  }
}
