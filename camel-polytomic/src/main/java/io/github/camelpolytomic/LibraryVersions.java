package io.github.camelpolytomic;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.apache.hc.core5.util.VersionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detects library versions with which a response can exhaust the memory or the connections of an application. An
 * application may bring such a version despite the component's dependencies, for example by the dependency management
 * of Spring Boot.
 */
final class LibraryVersions {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryVersions.class);

    /**
     * A library with its first safe version.
     *
     * @param artifact Maven artifact id
     * @param property Maven property that overrides the version of Spring Boot
     * @param minimum first version without the vulnerability
     * @param present version on the class path; {@code null} if unknown
     */
    record Library(String artifact, String property, String minimum, String present) {

        boolean isOutdated() {
            try {
                return present != null && Version.parse(present).compareTo(Version.parse(minimum)) < 0;
            } catch (IllegalArgumentException e) {
                // the builder of a custom version is responsible for its content
                return false;
            }
        }

        String warning() {
            return ("%s %s is on the class path. With this version a hostile response can exhaust memory or"
                            + " connections: use %s or later. With Spring Boot's parent, set the Maven property %s; in"
                            + " any other Maven build, import camel-polytomic-bom before other BOMs. Libraries of"
                            + " 'camel run' itself cannot be replaced: use a Maven build in production")
                    .formatted(artifact, present, minimum, property);
        }
    }

    private LibraryVersions() {}

    /** Logs a warning for each outdated library. */
    static void warnAboutOutdated() {
        onTheClassPath().stream()
                .filter(Library::isOutdated)
                .map(Library::warning)
                .forEach(LOG::warn);
    }

    static List<Library> onTheClassPath() {
        return List.of(
                new Library("httpclient5", "httpclient5.version", "5.6.4", release("org.apache.hc.client5")),
                new Library("httpcore5", "httpcore5.version", "5.4.3", release("org.apache.hc.core5")),
                new Library(
                        "jackson-core",
                        "jackson-2-bom.version (with Spring Boot 3: jackson-bom.version)",
                        "2.21.5",
                        PackageVersion.VERSION.toString()));
    }

    private static String release(String library) {
        VersionInfo info = VersionInfo.loadVersionInfo(library, LibraryVersions.class.getClassLoader());
        return info == null || VersionInfo.UNAVAILABLE.equals(info.getRelease()) ? null : info.getRelease();
    }
}
