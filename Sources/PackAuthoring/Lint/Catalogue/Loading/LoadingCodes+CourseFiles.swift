import Diagnostics

/// Files of courses: which there are, and what each must hold.
extension LoadingCodes {
  static let courseFiles: [PackCode] = [
    PackCode(
      "no-course-file", .error, .courses,
      what: "A folder of 'courses' has no 'course.yaml'.",
      why:
        "Nobody would know whose it is and what it is for. Add the file, or take the folder out of 'courses'.",
      bad: ExamplePack([
        "courses/claims/lessons/first.md": "---\ntitle: First\n---\nA number names a person.\n"
      ]),
      good: ExamplePack(course: [
        "lessons/first.md": "---\ntitle: First\n---\nA number names a person.\n"
      ])),
    PackCode(
      "wrong-course-id", .error, .courses,
      what: "A course calls itself by another name than its folder.",
      why: "Attempts are kept under the name; two names for one course would lose them.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(
          "{id: ⟦claim⟧, version: 1.0.0, title: Claims, owner: training@example.org}")
      ]),
      good: ExamplePack(course: ["course.yaml": CourseExample.course()])),
    PackCode(
      "no-outcomes", .error, .courses,
      what: "A course does not say what people will do after it.",
      why:
        "Without a behaviour, and a way to know, nobody could tell whether the course is worth its time.",
      bad: ExamplePack(course: [
        "course.yaml": """
        ⟦⟧course: {id: claims, version: 1.0.0, title: Claims, owner: training@example.org}
        skills: {judgement: {title: See what is wrong}}
        """
      ]),
      good: ExamplePack(course: ["course.yaml": CourseExample.course()]),
      note:
        "An outcome needs behaviour, metric, baseline, target, horizon and decision; what is missing is a missing-key."
    ),
    PackCode(
      "stray-file", .warning, .courses,
      what: "A file lies in a course's folder and is no part of the course.",
      why: "It is not read, and likely meant to be. The note says how files are called.",
      bad: ExamplePack(course: ["exercise/second.yaml": CourseExample.letter()]),
      good: ExamplePack(course: ["exercises/second.yaml": CourseExample.letter()])),
    PackCode(
      "no-front-matter", .error, .courses,
      what: "A lesson does not begin with its title between two lines of hyphens.",
      why: "Lists of lessons show the title and how long each takes.",
      bad: ExamplePack(course: ["lessons/first.md": "⟦A number names a person.⟧\n"]),
      good: ExamplePack(course: [
        "lessons/first.md": "---\ntitle: First\nminutes: 2\n---\nA number names a person.\n"
      ])),
    PackCode(
      "bad-table", .error, .courses,
      what: "A table of a course is no good CSV, or has no rows.",
      why:
        "Exercises are filled from it. The first line names the columns, with letters, digits, - and _; each further line is a row with as many cells, and a cell with a comma stands in quotation marks.",
      bad: ExamplePack(course: ["tables/more.csv": "number,cause\n⟦104200,storm,hail⟧\n"]),
      good: ExamplePack(course: ["tables/more.csv": "number,cause\n104200,\"storm, hail\"\n"])),
    PackCode(
      "unreadable-course", .error, .courses,
      what: "A part of the folder 'courses' cannot be read.",
      why:
        "What cannot be seen would be missing without a word: links to folders, folders without permission, pipes, and courses of thousands of files.",
      bad: ExamplePack(course: ["lessons/deep.md/x.md": "---\ntitle: First\n---\nA.\n"]),
      good: ExamplePack(course: ["lessons/first.md": "---\ntitle: First\n---\nA.\n"])),
    PackCode(
      "edition-without-original", .error, .courses,
      what: "A file in another language has none in the course's first language beside it.",
      why:
        "'NAME.de.yaml' says only the texts of 'NAME.yaml'; 'NAME.de.md' is a translation of 'NAME.md'.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/leter.de.yaml": "⟦⟧exercise: {title: Ein Brief}",
      ]),
      good: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": "exercise: {title: Ein Brief}",
      ])),
    PackCode(
      "unlisted-edition", .error, .courses,
      what: "A file is in a language that the course does not list.",
      why: "Nobody would be shown it. The course's languages stand in 'course.yaml'.",
      bad: ExamplePack(course: ["exercises/letter.de.yaml": "⟦⟧exercise: {title: Ein Brief}"]),
      good: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": "exercise: {title: Ein Brief}",
      ])),
  ]
}
