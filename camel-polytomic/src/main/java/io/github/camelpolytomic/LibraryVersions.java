package io.github.camelpolytomic;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.apache.hc.core5.util.VersionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The libraries whose older versions let an answer use up the memory or the connections of an application. An application may
 * bring such a version in spite of what the component depends on, as the management of Spring Boot does.
 */
final class LibraryVersions {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryVersions.class);

    /**
     * One of them.
     *
     * @param artifact what it is called
     * @param property the property of a Maven build with which Spring Boot's version is replaced
     * @param least the first version without the fault
     * @param present the version on the class path; {@code null} when it cannot be told
     */
    record Library(String artifact, String property, String least, String present) {

        boolean isOld() {
            try {
                return present != null && Version.parse(present).compareTo(Version.parse(least)) < 0;
            } catch (IllegalArgumentException e) {
                // whoever builds versions of their own knows what is in them
                return false;
            }
        }

        String warning() {
            return ("%s %s is on the class path. With it a hostile answer can use up memory or connections: bring %s or"
                            + " later, in a Maven build with Spring Boot by the property %s")
                    .formatted(artifact, present, least, property);
        }
    }

    private LibraryVersions() {}

    /** Says so in the log. */
    static void warnOfOldOnes() {
        onTheClassPath().stream().filter(Library::isOld).map(Library::warning).forEach(LOG::warn);
    }

    static List<Library> onTheClassPath() {
        return List.of(
                new Library("httpclient5", "httpclient5.version", "5.6.4", release("org.apache.hc.client5")),
                new Library("httpcore5", "httpcore5.version", "5.4.3", release("org.apache.hc.core5")),
                new Library("jackson-core", "jackson-bom.version", "2.21.5", PackageVersion.VERSION.toString()));
    }

    private static String release(String library) {
        VersionInfo info = VersionInfo.loadVersionInfo(library, LibraryVersions.class.getClassLoader());
        return info == null || VersionInfo.UNAVAILABLE.equals(info.getRelease()) ? null : info.getRelease();
    }
}
