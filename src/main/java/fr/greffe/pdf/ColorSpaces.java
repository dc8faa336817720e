package fr.greffe.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * Colour spaces, near enough for telling white from colour and one colour from another. ICC
 * profiles are taken for the device space with the same number of components, because loading a
 * profile costs more than reading a page.
 */
final class ColorSpaces {
  /** What a pattern or a shading is taken for: not white, not text-like. */
  static final int PATTERN_COLOR = 0xC0C0C0;

  static final Space GRAY = c -> gray(at(c, 0));
  static final Space RGB = c -> rgb(at(c, 0), at(c, 1), at(c, 2));
  static final Space CMYK = c -> cmyk(at(c, 0), at(c, 1), at(c, 2), at(c, 3));
  static final Space PATTERN = c -> PATTERN_COLOR;
  private static final int MAX_CACHED = 256;

  private final Map<COSBase, Space> cache = new IdentityHashMap<>();

  /** A colour space: components to 0xRRGGBB. */
  @FunctionalInterface
  interface Space {
    int of(float[] components);

    /** The colour; no components at all mean the space's first colour, black near enough. */
    default int color(float[] components) {
      return components.length == 0 ? 0 : of(components);
    }
  }

  /** The space an operand of {@code cs} names, in the given resources. */
  Space named(COSName name, COSDictionary resources) {
    Space device = device(name);
    if (device != null) {
      return device;
    }
    COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
    COSBase base = spaces == null ? null : spaces.getDictionaryObject(name);
    if (base == null) {
      return GRAY;
    }
    Space known = cache.get(base);
    if (known == null) {
      known = read(base);
      if (cache.size() < MAX_CACHED) {
        cache.put(base, known);
      }
    }
    return known;
  }

  private static Space device(COSName name) {
    return switch (name.getName()) {
      case "DeviceGray", "G", "CalGray" -> GRAY;
      case "DeviceRGB", "RGB", "CalRGB" -> RGB;
      case "DeviceCMYK", "CMYK" -> CMYK;
      case "Pattern" -> PATTERN;
      default -> null;
    };
  }

  private static Space read(COSBase base) {
    if (base instanceof COSName name) {
      Space device = device(name);
      return device == null ? GRAY : device;
    }
    if (!(base instanceof COSArray array) || array.size() == 0) {
      return GRAY;
    }
    if (array.getObject(0) instanceof COSName family) {
      Space device = device(family);
      if (device != null) {
        return device;
      }
      if (family.equals(COSName.ICCBASED) && array.getObject(1) instanceof COSStream profile) {
        return ofComponents(profile.getInt(COSName.N, 3));
      }
    }
    return converted(array);
  }

  private static Space ofComponents(int count) {
    return switch (count) {
      case 1 -> GRAY;
      case 4 -> CMYK;
      default -> RGB;
    };
  }

  /** Indexed, Separation, DeviceN and Lab, through PDFBox. */
  private static Space converted(COSArray array) {
    try {
      PDColorSpace space = PDColorSpace.create(array);
      return components -> {
        try {
          float[] padded = new float[Math.max(1, space.getNumberOfComponents())];
          System.arraycopy(components, 0, padded, 0, Math.min(padded.length, components.length));
          float[] rgb = space.toRGB(padded);
          return rgb(rgb[0], rgb[1], rgb[2]);
        } catch (IOException | RuntimeException e) {
          return 0;
        }
      };
    } catch (IOException | RuntimeException e) {
      return GRAY;
    }
  }

  static int gray(float level) {
    int v = part(level);
    return v << 16 | v << 8 | v;
  }

  static int rgb(float red, float green, float blue) {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  static int cmyk(float cyan, float magenta, float yellow, float black) {
    float light = 1 - clamp(black);
    return rgb(
        (1 - clamp(cyan)) * light, (1 - clamp(magenta)) * light, (1 - clamp(yellow)) * light);
  }

  private static float at(float[] components, int index) {
    return index < components.length ? components[index] : 0;
  }

  private static float clamp(float value) {
    return value < 0 ? 0 : Math.min(value, 1);
  }

  private static int part(float value) {
    return Math.round(clamp(value) * 255);
  }
}
