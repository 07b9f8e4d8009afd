package io.github.camelpolytomic.model;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mappers of applications, which know nothing of this component. */
enum AnyMapper {
    JACKSON_2(new ObjectMapper()),
    JACKSON_2_WITH_MODULES(new ObjectMapper().findAndRegisterModules()),
    JACKSON_3(new JsonMapper()),
    JACKSON_3_IN_SPRING_BOOT(JsonMapper.builder().findAndAddModules().build()),
    JACKSON_3_WITH_DEFAULTS_OF_2(JsonMapper.builderWithJackson2Defaults().build()),
    JACKSON_3_WITH_OPTIONS(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build());

    private interface Reader {
        <T> T read(String json, Class<T> type) throws IOException;
    }

    private interface Writer {
        String write(Object value) throws IOException;
    }

    private final Reader reader;
    private final Writer writer;

    AnyMapper(ObjectMapper mapper) {
        this(mapper::readValue, mapper::writeValueAsString);
    }

    AnyMapper(JsonMapper mapper) {
        this(mapper::readValue, mapper::writeValueAsString);
    }

    AnyMapper(Reader reader, Writer writer) {
        this.reader = reader;
        this.writer = writer;
    }

    <T> T read(String json, Class<T> type) throws IOException {
        return reader.read(json, type);
    }

    String write(Object value) throws IOException {
        return writer.write(value);
    }
}
