import StructuredText

/// The place of a piece of JSON in one of the documents that were read.
struct SchemaPlace: Hashable {
  let document: Int
  let pointer: JSONPointer

  func appending(_ key: String) -> SchemaPlace {
    SchemaPlace(document: document, pointer: pointer.appending(key))
  }

  func appending(_ index: Int) -> SchemaPlace { appending(String(index)) }
}
