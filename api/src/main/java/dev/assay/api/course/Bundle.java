package dev.assay.api.course;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.SecretKey;

/**
 * Problem packages as one encrypted file: a zip in a JSON Web Encryption (RFC 7516) in compact
 * form, with a shared key ({@code dir}) and AES-256-GCM. Whole packages, so that nothing that a
 * student changes in the repository takes part in the grading.
 */
public final class Bundle {
  private static final JOSEObjectType TYPE = new JOSEObjectType("assay-bundle");
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Bundle() {}

  /** The bundle was made with another key, or is no bundle. */
  public static final class WrongKeyException extends Exception {
    private static final long serialVersionUID = 1;

    WrongKeyException(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Encrypts packages.
   *
   * @param packages folders below {@code root}
   */
  public static String seal(Path root, List<Path> packages, SecretKey key) throws IOException {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).type(TYPE).build();
    JWEObject sealed = new JWEObject(header, new Payload(zip(root, packages)));
    try {
      sealed.encrypt(new DirectEncrypter(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("AES-256-GCM is part of every JDK", e);
    }
    return sealed.serialize();
  }

  /**
   * Decrypts packages into a folder.
   *
   * @throws WrongKeyException if the key does not open it; then nothing is written
   */
  public static void open(Path bundle, SecretKey key, Path target)
      throws IOException, WrongKeyException {
    byte[] zip;
    try {
      JWEObject sealed =
          JWEObject.parse(Files.readString(bundle, StandardCharsets.US_ASCII).strip());
      sealed.decrypt(new DirectDecrypter(key));
      zip = sealed.getPayload().toBytes();
    } catch (ParseException | JOSEException e) {
      throw new WrongKeyException(e);
    }
    unzip(zip, target);
  }

  private static byte[] zip(Path root, List<Path> packages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Path folder : packages) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
          for (Path file : files.sorted().toList()) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
              ZipEntry entry = new ZipEntry(root.relativize(file).toString());
              entry.setTimeLocal(TIME);
              zip.putNextEntry(entry);
              Files.copy(file, zip);
            }
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void unzip(byte[] bytes, Path target) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("the bundle has a file outside of its folder");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(zip, file);
      }
    }
  }
}
