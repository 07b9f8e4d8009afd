package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;

import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Reads a record of the model straight into the arguments of its constructor. Jackson's own way serves classes of any
 * shape, with a buffer and a map for each record.
 */
final class RecordDeserializer extends BeanDeserializer {

    private static final long serialVersionUID = 1L;

    private int size;

    private RecordDeserializer(BeanDeserializerBase standard) {
        super(standard);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        super.resolve(context);
        size = _valueInstantiator.getFromObjectArguments(context.getConfig()).length;
    }

    @Override
    protected Object _deserializeUsingPropertyBased(JsonParser parser, DeserializationContext context)
            throws IOException {
        Object[] arguments = new Object[size];
        Map<String, Object> additional = null;
        String name = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
        while (name != null) {
            parser.nextToken();
            SettableBeanProperty member = _propertyBasedCreator.findCreatorProperty(name);
            try {
                if (member != null) {
                    arguments[member.getCreatorIndex()] = member.deserialize(parser, context);
                } else if (_anySetter == null) {
                    parser.skipChildren();
                } else {
                    additional = additional == null ? new LinkedHashMap<>() : additional;
                    additional.put(name, _anySetter.deserialize(parser, context));
                }
            } catch (Exception e) {
                wrapAndThrow(e, _beanType.getRawClass(), name, context);
            }
            name = parser.nextFieldName();
        }
        if (_anySetter != null) {
            arguments[_anySetter.getParameterIndex()] = additional;
        }
        return _valueInstantiator.createFromObjectWith(context, arguments);
    }

    /** Has all records of the model read in this way. */
    static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> standard) {
            return PolytomicRecord.class.isAssignableFrom(type.getBeanClass())
                            && standard instanceof BeanDeserializer records
                    ? new RecordDeserializer(records)
                    : standard;
        }
    }
}
