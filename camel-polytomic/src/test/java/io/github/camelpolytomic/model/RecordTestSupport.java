package io.github.camelpolytomic.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The shared parts of tests of all records: an independent mapper, the samples, and all record classes. */
abstract class RecordTestSupport {

    static final ObjectMapper ANY_MAPPER = new ObjectMapper();

    static JsonNode sample(String name) {
        try (InputStream json = RecordTestSupport.class.getResourceAsStream("/contract/" + name + ".json")) {
            JsonNode tree = ANY_MAPPER.readTree(json);
            return tree.path("data").isObject() ? tree.get("data") : tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of all samples. */
    static Stream<String> sampleNames() {
        try (Stream<Path> files = Files.list(
                Path.of(RecordTestSupport.class.getResource("/contract").toURI()))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the record of a sample: bulk-sync is a sample of BulkSync. */
    static Class<? extends PolytomicRecord> recordOf(String sample) {
        return recordTypes().stream()
                .filter(type -> type.getSimpleName().equalsIgnoreCase(sample.replace("-", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no record has the sample " + sample + ".json"));
    }

    static <T> T read(JsonNode json, Class<T> type) throws IOException {
        return ANY_MAPPER.readValue(json.toString(), type);
    }

    static JsonNode written(Object value) throws IOException {
        return ANY_MAPPER.readTree(ANY_MAPPER.writeValueAsString(value));
    }

    static List<Class<? extends PolytomicRecord>> recordTypes() {
        try {
            Path classes = Path.of(PolytomicRecord.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files =
                    Files.walk(classes.resolve("io").resolve("github").resolve("camelpolytomic"))) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.contains("model") && file.endsWith(".class") && !file.contains("$"))
                        .<Class<?>>map(file -> named(file.replace(".class", "").replaceAll("[/\\\\]", ".")))
                        .filter(type -> type.isRecord() && PolytomicRecord.class.isAssignableFrom(type))
                        .<Class<? extends PolytomicRecord>>map(type -> type.asSubclass(PolytomicRecord.class))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the record and all nested records. */
    static Stream<PolytomicRecord> withAllInside(Object value) {
        if (value instanceof PolytomicRecord one) {
            return Stream.concat(
                    Stream.of(one),
                    components(one.getClass()).flatMap(component -> withAllInside(valueOf(component, one))));
        }
        if (value instanceof Map<?, ?> map) {
            return withAllInside(map.values());
        }
        return value instanceof Collection<?> several
                ? several.stream().flatMap(RecordTestSupport::withAllInside)
                : Stream.empty();
    }

    /** Returns a record with only this member. */
    static PolytomicRecord recordWith(Class<? extends PolytomicRecord> type, String member, Object value) {
        Class<?>[] types = components(type).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components(type)
                .map(component -> component.getName().equals(member) ? shaped(component.getType(), value) : null)
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static Object shaped(Class<?> type, Object value) {
        if (type == Map.class) {
            return Map.of("key", value);
        }
        return type == List.class ? List.of(value) : value;
    }

    private static Object valueOf(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
