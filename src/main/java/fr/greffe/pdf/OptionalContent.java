package fr.greffe.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Which layers of a document are switched off when it is opened (ISO 32000-1, §8.11). */
final class OptionalContent {
  private static final COSName OCGS = COSName.getPDFName("OCGs");
  private static final COSName OCPROPERTIES = COSName.getPDFName("OCProperties");
  private static final COSName ON = COSName.getPDFName("ON");

  private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

  OptionalContent(COSDictionary catalog) {
    COSDictionary properties = catalog.getCOSDictionary(OCPROPERTIES);
    COSDictionary config = properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (config == null) {
      return;
    }
    if ("OFF".equals(config.getNameAsString(COSName.getPDFName("BaseState")))) {
      addAll(properties.getCOSArray(OCGS));
      COSArray on = config.getCOSArray(ON);
      for (int i = 0; on != null && i < on.size(); i++) {
        off.remove(on.getObject(i));
      }
    }
    addAll(config.getCOSArray(COSName.OFF));
  }

  private void addAll(COSArray groups) {
    for (int i = 0; groups != null && i < groups.size(); i++) {
      off.add(groups.getObject(i));
    }
  }

  /** True when content under this group or membership dictionary is not shown. */
  boolean hides(COSBase group) {
    if (off.isEmpty() || !(group instanceof COSDictionary dictionary)) {
      return false;
    }
    COSBase members = dictionary.getDictionaryObject(OCGS);
    if (members instanceof COSArray array) {
      boolean hidden = array.size() > 0;
      for (int i = 0; i < array.size(); i++) {
        hidden &= off.contains(array.getObject(i));
      }
      return hidden;
    }
    return off.contains(dictionary) || members != null && off.contains(members);
  }
}
